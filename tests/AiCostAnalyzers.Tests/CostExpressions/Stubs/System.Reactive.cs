// Stub of System.Reactive 6.0.1
namespace System.Reactive.Linq
{
    public static class Observable
    {
        public static IObservable<T> ToObservable<T>(this IEnumerable<T> source) => throw null!;
        public static IObservable<long> Interval(TimeSpan period) => throw null!;
        public static IObservable<TResult> Select<T, TResult>(this IObservable<T> source, Func<T, TResult> selector) => throw null!;
        public static IObservable<TResult> SelectMany<T, TResult>(this IObservable<T> source, Func<T, Task<TResult>> selector) => throw null!;
        public static IObservable<T> Where<T>(this IObservable<T> source, Func<T, bool> predicate) => throw null!;
    }
}

namespace System
{
    public static class ObservableExtensions
    {
        public static IDisposable Subscribe<T>(this IObservable<T> source, Action<T> onNext) => throw null!;
    }
}
