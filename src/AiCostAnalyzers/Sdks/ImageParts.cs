using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AiCostAnalyzers.Sdks;

/// <summary>Parts of messages that hold an image, by the names that the SDKs give them.</summary>
internal static class ImageParts
{
    private static readonly string[] s_names =
    [
        "CreateImagePart", "CreateInputImagePart", "DataContent", "UriContent", "ImageContent", "ImageBlock", "ImageBlockParam", "BetaImageBlockParam",
        "ChatMessageImageContentItem",
    ];

    public static bool IsOne(IOperation operation) => operation switch
    {
        IInvocationOperation invocation => Array.IndexOf(s_names, invocation.TargetMethod.Name) >= 0,
        IObjectCreationOperation { Type.Name: { } name } => Array.IndexOf(s_names, name) >= 0,
        _ => false,
    };
}
