namespace AiCostAnalyzers.Fuzzing.Inputs;

/// <summary>Tokens that break readers.</summary>
internal static class Intruders
{
    public static IReadOnlyList<string> OfText { get; } =
    [
        "null", "true", "-1", "0", "-0", "1e999", "1e-999", "79228162514264337593543950335", "0.0000000000000000000000000001", "9223372036854775808", "-9223372036854775808",
        "2147483648", "123456789012345678901234567890123456789012345", "NaN", "Infinity", "\"NaN\"", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\u202e\"", "\u0000", "\ufeff", "\u2028",
        "\"2026-99-99\"", "\"9999-12-31\"", "\"0001-01-01\"", "2026-02-30", "*", "**", "\"*\"", "\"**.*.**.*.**\"", "\"../../../etc/passwd\"", "\"/etc/passwd\"", "\"C:\\\\x\"", "\"a\":", "{", "}", "[", "]", ",", ":", "//", "/*", "*/", "\t", "\r", "\r\n", "\n", " ",
        "\\", "'", "\"", "=", "<script>", "|", "%s", "{0}", "#", "@", "$", "\u001b[31m", "\ud83d\ude00", "e\u0301",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];

    public static IReadOnlyList<string> OfCSharp { get; } =
    [
        "{", "}", "(", ")", "[", "]", "<", ">", ";", ",", ".", "?.", "??", "??=", "=>", "=", "\"", "\"\"\"", "$\"{", "@\"", "'", "#if X\n", "#endif\n", "#pragma warning disable\n", "#line 1 \"x\"\n", "#line hidden\n",
        "await ", "async ", "static ", "class ", "record ", "struct ", "interface ", "enum ", "delegate ", "namespace N;", "using System;", "global::", "where T : T ", "partial ", "unsafe ", "fixed ", "stackalloc ", "ref ", "out ", "in ", "scoped ",
        "yield return ", "yield break;", "return ", "throw ", "goto x;", "case 1:", "default:", "default ", "foreach (var x in x) ", "for (;;) ", "while (true) ", "do ", "switch ", "switch { _ => ", "if (", "else ", "try ", "catch ", "finally ", "lock (", "checked (", "from x in y select x",
        "new ", "new()", "new[] ", "this", "base", "null", "typeof(", "nameof(", "sizeof(", "is not ", "as ", "with { }", "not ", "and ", "or ", "[..x]", "x[^1]", "..", "&", "*", "~", "!", "++", "--", "<<", ">>>=", "0x", "1e999", "1_000", "'\\u0000'", "\"\\ud800\"", "\u0000", "\ufeff",
        "extern alias A;", "[assembly: X]", "[AiCostAnalyzers.AiCall]", "operator +", "implicit operator ", "~Finalize", "event ", "get;", "set;", "init;", "add ", "required ", "file ", "field", "int", "string?", "var", "dynamic ", "nint", "void", "T",
    ];
}
