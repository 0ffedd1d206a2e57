using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AiCostAnalyzers.Tests.Docs;

/// <summary>The attributes that projects compile in, and what the analyzers read from them.</summary>
public class AttributeSourceTests
{
    /// <summary>An attribute's argument is a number to the analyzers.</summary>
    [Fact]
    public void KindsOfCalls_AreThoseOfTheFactsInTheSameOrder()
    {
        var source = CSharpSyntaxTree.ParseText(Repository.Read("src", "AiCostAnalyzers.Package", "source", "AiCostAttributes.cs"));
        var kinds = Assert.Single(source.GetRoot().DescendantNodes().OfType<EnumDeclarationSyntax>());

        Assert.Equal(Enum.GetNames<OperationKind>(), kinds.Members.Select(member => member.Identifier.ValueText));
    }
}
