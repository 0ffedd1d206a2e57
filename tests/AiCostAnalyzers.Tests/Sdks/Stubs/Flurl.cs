// Stub of Flurl
namespace Flurl
{
    public class Url(string? baseUrl = null)
    {
        public static implicit operator Url(string url) => throw new NotSupportedException();

        public static implicit operator string(Url url) => throw new NotSupportedException();

        public Url AppendPathSegment(object segment, bool fullyEncode = false) => throw new NotSupportedException();

        public Url AppendPathSegments(params object[] segments) => throw new NotSupportedException();

        public Url SetQueryParam(string name, object value) => throw new NotSupportedException();
    }

    public static class GeneratedExtensions
    {
        public static Url AppendPathSegment(this string url, object segment, bool fullyEncode = false) => throw new NotSupportedException();

        public static Url AppendPathSegments(this string url, params object[] segments) => throw new NotSupportedException();

        public static Url SetQueryParam(this string url, string name, object value) => throw new NotSupportedException();
    }
}
