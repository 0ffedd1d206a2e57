namespace Microsoft.Build.Framework;

/// <summary>
/// MSBuild knows this attribute by its name: the task depends neither on the current directory nor on the environment,
/// and may run beside others in one process.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
