// Stub of CoreWCF.Primitives 1.7.0
namespace CoreWCF
{
    public sealed class ServiceContractAttribute : Attribute { }
    public sealed class OperationContractAttribute : Attribute { }
}
