using AiCostAnalyzers.CallGraph;
using AiCostAnalyzers.HotPaths;
using AiCostAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Prompts;

/// <summary>What calls of the class library and of the SDKs make of the text that they are given.</summary>
internal sealed class PromptCalls(PromptText text, FileText files)
{
    /// <summary>They change single characters at most.</summary>
    private static readonly HashSet<string> s_keepingText = new(StringComparer.Ordinal)
    {
        "ToString", "Trim", "TrimStart", "TrimEnd", "Normalize", "ReplaceLineEndings", "ToUpper", "ToUpperInvariant", "ToLower", "ToLowerInvariant", "PadLeft", "PadRight",
    };

    /// <summary>They copy a list, and put what they are given behind it.</summary>
    private static readonly HashSet<string> s_keepingLists = new(StringComparer.Ordinal)
    {
        "ToList", "ToArray", "ToImmutableArray", "ToImmutableList", "AsReadOnly", "AsEnumerable", "AsSpan", "Append", "Concat", "Clone",
    };

    /// <summary>From text or objects to JSON, from text to bytes.</summary>
    private static readonly HashSet<string> s_encoding = new(StringComparer.Ordinal)
    {
        "FromString", "FromBytes", "FromObjectAsJson", "Parse", "ParseValue", "Deserialize", "DeserializeObject",
        "Serialize", "SerializeObject", "SerializeToElement", "SerializeToNode", "SerializeToDocument", "SerializeToUtf8Bytes", "GetBytes",
    };

    /// <returns>False where the method is none that is known here.</returns>
    public bool TryAdd(IInvocationOperation call, PromptTally tally, Search search, PartOf part)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType;
        if (method.DeclaringSyntaxReferences.Length > 0 || type is null)
        {
            return false;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return TryAddString(call, tally, search);
        }

        if (type.Is("System.Text", "StringBuilder") && call.Instance is { } builder)
        {
            text.Add(builder, tally, search, PartOf.Text);
            if (method.Name != "ToString" && !TryAppend(call, tally, search, PartOf.Text))
            {
                tally.Open();
            }

            return true;
        }

        if (ToolText.Of(call) is { } schema)
        {
            tally.Add(schema);
        }
        else if (files.ReadBy(call, search) is { } file)
        {
            tally.Add(file.Tokens);
            if (file.HasPlaceholders)
            {
                tally.Open();
            }
        }
        else if (type.Is("System", "FormattableString"))
        {
            text.AddAll(call.Arguments.Select(static a => a.Value), tally, search, PartOf.Text);
        }
        else if (s_encoding.Contains(method.Name) && IsEncoder(type) && call.Arguments.Length > 0)
        {
            text.Add(call.Arguments[0].Value, tally, search, PartOf.Json);
        }
        else if (method.Name == "Prepend" && IsList(type))
        {
            AddGiven(call, tally, search, part);
            text.Add(call.Receiver()!, tally, search, part);
        }
        else if (s_keepingLists.Contains(method.Name) && IsList(type) && call.Receiver() is { } list)
        {
            text.Add(list, tally, search, part);
            AddGiven(call, tally, search, part);
        }
        else if (method.Name.Contains("FromPrompt"))
        {
            // kernel.CreateFunctionFromPrompt("…"): its arguments are filled in later.
            AddText(call, tally, search);
            tally.Open();
        }
        else if (method is { IsStatic: true, IsExtensionMethod: false } && method.Name.StartsWith("Create", StringComparison.Ordinal))
        {
            // ChatMessage.CreateSystemMessage("…"), ChatMessageContentPart.CreateTextPart("…")
            text.AddAll(call.Arguments.Select(static a => a.Value), tally, search, part);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>What a method adds to a builder, or to a list of messages, that it is called on.</summary>
    /// <returns>False where it is none that only adds.</returns>
    public bool TryAppend(IInvocationOperation call, PromptTally tally, Search search, PartOf part)
    {
        var method = call.TargetMethod;
        switch (method.Name)
        {
            case "AppendLine":
                AddLine(call, tally, search);
                return true;

            case "AppendFormat":
                AddFormat(call, tally, search);
                return true;

            case "AppendJoin":
                AddJoin(call, tally, search);
                return true;

            case "Insert" when call.Arguments.Length > 1:
                text.Add(call.Arguments[1].Value, tally, search, part);
                return true;

            case "EnsureCapacity":
                return true;

            case var name when name.StartsWith("Add", StringComparison.Ordinal) || name.StartsWith("Append", StringComparison.Ordinal):
                AddGiven(call, tally, search, part);
                return true;

            default:
                return false;
        }
    }

    private bool TryAddString(IInvocationOperation call, PromptTally tally, Search search)
    {
        switch (call.TargetMethod.Name)
        {
            case "Concat":
                text.AddAll(call.Arguments.Select(static a => a.Value), tally, search, PartOf.Text);
                return true;

            case "Join":
                AddJoin(call, tally, search);
                return true;

            case "Format":
                AddFormat(call, tally, search);
                return true;

            case "Create" when call.Arguments.Length > 1:
                text.Add(call.Arguments[call.Arguments.Length - 1].Value, tally, search, PartOf.Text);
                return true;

            case "Replace" when call.Instance is not null:
                AddReplaced(call, tally, search);
                return true;

            case var name when call.Instance is { } kept && s_keepingText.Contains(name):
                text.Add(kept, tally, search, PartOf.Text);
                return true;

            default:
                return false;
        }
    }

    private void AddGiven(IInvocationOperation call, PromptTally tally, Search search, PartOf part) =>
        text.AddAll(call.Arguments.Where(a => !call.TargetMethod.IsExtensionMethod || a.Parameter?.Ordinal != 0).Select(static a => a.Value), tally, search, part);

    private void AddText(IInvocationOperation call, PromptTally tally, Search search)
    {
        if (call.Arguments.FirstOrDefault(static a => a.Parameter?.Type.SpecialType == SpecialType.System_String) is { } prompt)
        {
            text.Add(prompt.Value, tally, search, PartOf.Text);
        }
    }

    private void AddLine(IInvocationOperation call, PromptTally tally, Search search)
    {
        if (call.Arguments is [{ Value: var line }])
        {
            if (line.Unwrap().ConstantValue is { HasValue: true, Value: string constant })
            {
                tally.Add(constant + "\n");
                return;
            }

            text.Add(line, tally, search, PartOf.Text);
        }
        else if (call.Arguments.Length > 1)
        {
            text.Add(call.Arguments[call.Arguments.Length - 1].Value, tally, search, PartOf.Text);
        }

        tally.Add("\n");
    }

    private void AddFormat(IInvocationOperation call, PromptTally tally, Search search)
    {
        if (call.Argument("format")?.Unwrap().ConstantValue is { HasValue: true, Value: string format })
        {
            tally.Add(WithoutItems(format));
            text.AddAll(call.Arguments.Where(static a => a.Parameter?.Name.StartsWith("arg", StringComparison.Ordinal) == true).Select(static a => a.Value), tally, search, PartOf.Text);
        }
        else
        {
            tally.Open();
        }
    }

    /// <summary><c>{0:N2}</c> is an item, <c>{{</c> a brace.</summary>
    private static string WithoutItems(string format)
    {
        var kept = new System.Text.StringBuilder(format.Length);
        for (var i = 0; i < format.Length; i++)
        {
            var isDouble = i + 1 < format.Length && format[i + 1] == format[i];
            if (format[i] is '{' or '}' && isDouble)
            {
                kept.Append(format[i++]);
            }
            else if (format[i] == '{' && format.IndexOf('}', i) is var end and > 0)
            {
                i = end;
            }
            else
            {
                kept.Append(format[i]);
            }
        }

        return kept.ToString();
    }

    private void AddJoin(IInvocationOperation call, PromptTally tally, Search search)
    {
        if (call.Arguments is not [var separator, var values])
        {
            tally.Open();
            return;
        }

        var elements = ElementsOf(values.Value.Unwrap());
        if (elements is null)
        {
            text.Add(values.Value, tally, search, PartOf.Text);

            // The lines of a file, joined, are its text again.
            if (values.Value.Unwrap() is not IInvocationOperation lines || files.ReadBy(lines, search) is null)
            {
                tally.Open();
            }

            return;
        }

        for (var i = 0; i < elements.Count; i++)
        {
            if (i > 0)
            {
                text.Add(separator.Value, tally, search, PartOf.Text);
            }

            text.Add(elements[i], tally, search, PartOf.Text);
        }
    }

    /// <returns>Null where it is not seen how many there are.</returns>
    private static IReadOnlyList<IOperation>? ElementsOf(IOperation values) => values switch
    {
        IArrayCreationOperation { Initializer: { } elements } => elements.ElementValues,
        var list when list.IsCollectionExpression() && list.ChildOperations.All(static c => !c.Syntax.IsKind(SyntaxKind.SpreadElement)) => [.. list.ChildOperations],
        _ => null,
    };

    /// <summary><c>Template.Replace("[name]", name).Replace("[date]", date)</c>: the template without what is replaced, and what comes in.</summary>
    private void AddReplaced(IInvocationOperation last, PromptTally tally, Search search)
    {
        var replacements = new List<IInvocationOperation>();
        IOperation template = last;
        while (template is IInvocationOperation { TargetMethod: { Name: "Replace", ContainingType.SpecialType: SpecialType.System_String }, Instance: { } inner } call)
        {
            replacements.Add(call);
            template = inner.Unwrap();
        }

        if (template.ConstantValue is { HasValue: true, Value: string constant })
        {
            foreach (var replaced in replacements.Select(static r => r.Arguments[0].Value.Unwrap().ConstantValue).Where(static v => v is { HasValue: true, Value: string { Length: > 0 } }))
            {
                constant = constant.Replace((string)replaced.Value!, "");
            }

            tally.Add(constant);
        }
        else
        {
            text.Add(template, tally, search, PartOf.Text);
        }

        for (var i = replacements.Count - 1; i >= 0; i--)
        {
            if (replacements[i].Arguments.Length > 1)
            {
                text.Add(replacements[i].Arguments[1].Value, tally, search, PartOf.Text);
            }
        }
    }

    private static bool IsEncoder(INamedTypeSymbol type) =>
        type.Is("System", "BinaryData") || type.IsOrInherits("System.Text", "Encoding") || type.Is("Newtonsoft.Json", "JsonConvert")
        || TypeNames.IsNamespace(type.ContainingNamespace, "System.Text.Json") || TypeNames.IsNamespace(type.ContainingNamespace, "System.Text.Json.Nodes");

    /// <summary>Where lists and spans are copied.</summary>
    private static bool IsList(INamedTypeSymbol type)
    {
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            if (space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            {
                return true;
            }
        }

        return false;
    }
}
