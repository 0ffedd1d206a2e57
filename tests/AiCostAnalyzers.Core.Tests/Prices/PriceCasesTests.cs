using System.Globalization;
using AiCostAnalyzers.Facts;
using AiCostAnalyzers.Prices;
using AiCostAnalyzers.Usage;

namespace AiCostAnalyzers.Core.Tests.Prices;

/// <summary>
/// Typical costs of one call, each worked out by hand from the published prices: the comment is the sum. Usage that is not named is none;
/// <c>?</c> is unknown. With the cases of <see cref="CallPricingTests"/> they cover every rule that a price list of 2026 has.
/// </summary>
public sealed class PriceCasesTests
{
    public static TheoryData<string, string, string, string> Cases => new()
    {
        // Cliffs
        { "gpt-6-luna", "2026-11-21", "in=271999 out=500", "0.0274499" }, // 271999 · 0.1 + 500 · 0.5, per million
        { "gpt-6-luna", "2026-11-21", "in=272000 out=500", "0.02745" }, // 272000 · 0.1 + 500 · 0.5, per million
        { "gpt-6-luna", "2026-11-21", "in=272001 out=500", "0.0547752" }, // 272001 · 0.2 + 500 · 0.75, per million
        { "gpt-5.6-sol", "2026-11-21", "in=271999 out=500", "1.097996" }, // 271999 · 4 + 500 · 20, per million
        { "gpt-5.6-sol", "2026-11-21", "in=272000 out=500", "1.098" }, // 272000 · 4 + 500 · 20, per million
        { "gpt-5.6-sol", "2026-11-21", "in=272001 out=500", "2.191008" }, // 272001 · 8 + 500 · 30, per million
        { "gpt-6-astra", "2026-11-21", "in=271999 out=500", "2.74499" }, // 271999 · 10 + 500 · 50, per million
        { "gpt-6-astra", "2026-11-21", "in=272000 out=500", "2.745" }, // 272000 · 10 + 500 · 50, per million
        { "gpt-6-astra", "2026-11-21", "in=272001 out=500", "5.47752" }, // 272001 · 20 + 500 · 75, per million
        { "gpt-5.6-terra", "2026-11-21", "in=271999 out=500", "0.549998" }, // 271999 · 2 + 500 · 12, per million
        { "gpt-5.6-terra", "2026-11-21", "in=272000 out=500", "0.55" }, // 272000 · 2 + 500 · 12, per million
        { "gpt-5.6-terra", "2026-11-21", "in=272001 out=500", "1.097004" }, // 272001 · 4 + 500 · 18, per million
        { "grok-4.3", "2026-11-21", "in=199999 out=500", "0.25124875" }, // 199999 · 1.25 + 500 · 2.5, per million
        { "grok-4.3", "2026-11-21", "in=200000 out=500", "0.25125" }, // 200000 · 1.25 + 500 · 2.5, per million
        { "grok-4.3", "2026-11-21", "in=200001 out=500", "0.5025025" }, // 200001 · 2.5 + 500 · 5, per million
        { "claude-haiku-5-5", "2026-11-21", "in=99999 out=500", "0.0102499" }, // 99999 · 0.1 + 500 · 0.5, per million
        { "claude-haiku-5-5", "2026-11-21", "in=100000 out=500", "0.01025" }, // 100000 · 0.1 + 500 · 0.5, per million
        { "claude-haiku-5-5", "2026-11-21", "in=100001 out=500", "0.0512505" }, // 100001 · 0.5 + 500 · 2.5, per million
        { "gemini-3.1-pro-preview", "2026-11-21", "in=199999 out=500", "0.405998" }, // 199999 · 2 + 500 · 12, per million
        { "gemini-3.1-pro-preview", "2026-11-21", "in=200000 out=500", "0.406" }, // 200000 · 2 + 500 · 12, per million
        { "gemini-3.1-pro-preview", "2026-11-21", "in=200001 out=500", "0.809004" }, // 200001 · 4 + 500 · 18, per million
        // CacheReads
        { "gpt-6.1-terra", "2026-11-21", "in=10000 out=100 read=0.4", "0.0067" }, // 6000 · 1 + 4000 · 0.05 + 100 · 5, per million
        { "gpt-5-mini", "2026-11-21", "in=10000 out=100 read=0.4", "0.0018" }, // 6000 · 0.25 + 4000 · 0.025 + 100 · 2, per million
        { "gpt-4.1", "2026-11-21", "in=4000 out=1000 read=0.25", "0.0145" }, // 3000 · 2 + 1000 · 0.5 + 1000 · 8, per million
        { "claude-opus-5-5", "2026-11-21", "in=50000 out=1000 read=0.9", "0.049" }, // 5000 · 4 + 45000 · 0.2 + 1000 · 20, per million
        { "claude-sonnet-5-5", "2026-11-21", "in=50000 out=1000 read=0.9", "0.0245" }, // 5000 · 2 + 45000 · 0.1 + 1000 · 10, per million
        { "gpt-6-luna", "2026-11-21", "in=272001 out=0 read=1", "0.00544002" }, // 272001 · 0.02, per million
        { "grok-4.3", "2026-11-21", "in=200001 out=10 read=0.5", "0.29005145" }, // 100000.5 · 2.5 + 100000.5 · 0.4 + 10 · 5, per million
        { "claude-haiku-5-5", "2026-11-21", "in=100001 out=0 read=1", "0.00500005" }, // 100001 · 0.05, per million
        // MinimumOfACacheablePrompt
        { "gpt-4o", "2026-11-21", "in=1023 out=300 read=0.5", "0.0055575" }, // 1023 · 2.5 + 300 · 10, per million
        { "gpt-4o", "2026-11-21", "in=1024 out=300 read=0.5", "0.00492" }, // 512 · 2.5 + 512 · 1.25 + 300 · 10, per million
        { "claude-haiku-4-5", "2026-11-21", "in=4095 out=0 read=1", "0.004095" }, // 4095 · 1, per million
        { "claude-haiku-4-5", "2026-11-21", "in=4096 out=0 read=1", "0.0004096" }, // 4096 · 0.1, per million
        { "claude-opus-4-8", "2026-11-21", "in=1023 out=0 write=1", "0.005115" }, // 1023 · 5, per million
        { "claude-opus-4-8", "2026-11-21", "in=1024 out=0 write=1", "0.0064" }, // 1024 · 6.25, per million
        { "claude-opus-5", "2026-11-21", "in=511 out=0 read=1", "0.002555" }, // 511 · 5, per million
        { "claude-opus-5", "2026-11-21", "in=512 out=0 read=1", "0.000256" }, // 512 · 0.5, per million
        // CacheWrites
        { "claude-opus-5-5", "2026-11-21", "in=10000 out=0 write=0.5", "0.045" }, // 5000 · 4 + 5000 · 5, per million
        { "claude-opus-5-5", "2026-11-21", "in=10000 out=0 hour=0.5", "0.06" }, // 5000 · 4 + 5000 · 8, per million
        { "claude-opus-5-5", "2026-11-21", "in=10000 out=100 read=0.2 write=0.3 hour=0.4", "0.0534" }, // 1000 · 4 + 2000 · 0.2 + 3000 · 5 + 4000 · 8 + 100 · 20, per million
        { "claude-sonnet-5-5", "2026-11-21", "in=2000 out=0 write=1", "0.005" }, // 2000 · 2.5, per million
        { "claude-haiku-5-5", "2026-11-21", "in=200000 out=0 write=0.5", "0.1125" }, // 100000 · 0.5 + 100000 · 0.625, per million
        { "claude-haiku-5-5", "2026-11-21", "in=200000 out=0 hour=0.5", "0.15" }, // 100000 · 0.5 + 100000 · 1, per million
        { "gpt-6-luna", "2026-11-21", "in=10000 out=0 write=1", "0.00125" }, // 10000 · 0.125, per million
        { "gpt-6-luna", "2026-11-21", "in=300000 out=0 write=1", "0.075" }, // 300000 · 0.25, per million
        { "gpt-4o", "2026-11-21", "in=10000 out=0 write=1", "0.025" }, // 10000 · 2.5, per million
        { "claude-fable-5-1", "2026-11-21", "in=10000 out=0 read=0.8 write=0.8", "0.027" }, // 8000 · 0.25 + 2000 · 12.5, per million
        // Tiers
        { "gpt-5.6-sol", "2026-11-21", "in=1000 out=300 tier=Flex", "0.005" }, // (1000 · 4 + 300 · 20) · 0.5, per million
        { "gpt-6-luna", "2026-11-21", "in=272001 out=1000 tier=Flex", "0.0275751" }, // (272001 · 0.2 + 1000 · 0.75) · 0.5, per million
        { "gemini-3.5-flash", "2026-11-21", "in=1000 out=300 tier=Flex", "0.0021" }, // (1000 · 1.5 + 300 · 9) · 0.5, per million
        { "gpt-6.1-sol", "2026-11-21", "in=10000 out=0 read=0.5 tier=Flex", "0.00525" }, // (5000 · 2 + 5000 · 0.10) · 0.5, per million
        { "gpt-5.4-mini", "2026-11-21", "in=1000 out=300 tier=Priority", "0.0042" }, // (1000 · 0.75 + 300 · 4.5) · 2, per million
        { "gpt-4.1", "2026-11-21", "in=1000 out=300 tier=Priority", "0.0077" }, // (1000 · 2 + 300 · 8) · 1.75, per million
        { "gpt-4o-mini", "2026-11-21", "in=1000 out=300 tier=Priority", "0.0005511" }, // (1000 · 0.15 + 300 · 0.60) · 1.67, per million
        { "gpt-4o", "2026-11-21", "in=1000 out=300 tier=Priority", "0.011" }, // (1000 · 2.5 + 300 · 10) · 2, per million
        { "gemini-3.5-flash", "2026-11-21", "in=1000 out=300 tier=Priority", "0.0084" }, // (1000 · 1.5 + 300 · 9) · 2, per million
        { "gpt-6-luna", "2026-11-21", "in=1000 out=300 tier=Batch", "0.000125" }, // 1000 · 0.05 + 300 · 0.25, per million
        { "gpt-6-luna", "2026-11-21", "in=272001 out=300 tier=Batch", "0.0273126" }, // 272001 · 0.1 + 300 · 0.375, per million
        { "claude-haiku-5-5", "2026-11-21", "in=100001 out=300 tier=Batch", "0.02537525" }, // 100001 · 0.25 + 300 · 1.25, per million
        { "gpt-4o", "2026-11-21", "in=4000 out=1000 tier=Batch", "0.01" }, // 4000 · 1.25 + 1000 · 5, per million
        { "gpt-4o", "2026-11-21", "in=4000 out=1000 read=0.5 tier=Batch", "0.01" }, // 2000 · 1.25 + 2000 · 1.25 + 1000 · 5, per million
        { "claude-opus-5-5", "2026-11-21", "in=4000 out=1000 read=0.5 tier=Batch", "0.0144" }, // 2000 · 2 + 2000 · 0.2 + 1000 · 10, per million
        { "gpt-4o", "2026-11-21", "in=1000 out=300 tier=Unknown", "0.0055" }, // 1000 · 2.5 + 300 · 10, per million
        // Dates
        { "gemini-4-argon", "2026-11-30", "in=1000 out=300", "0.005" }, // 2 · 1000 + 10 · 300, per million
        { "gemini-4-argon", "2026-12-01", "in=1000 out=300", "0.01" }, // 4 · 1000 + 20 · 300, per million
        { "gemini-2.5-flash", "2026-11-30", "in=1000 out=300", "0.00105" }, // 0.3 · 1000 + 2.5 · 300, per million
        { "gemini-2.5-flash", "2026-12-01", "in=1000 out=300", "0.00105" }, // 0.3 · 1000 + 2.5 · 300, per million
        { "gpt-5", "2026-12-10", "in=1000 out=300", "0.00425" }, // 1.25 · 1000 + 10 · 300, per million
        { "gpt-5", "2026-12-11", "in=1000 out=300", "0.00425" }, // 1.25 · 1000 + 10 · 300, per million
        { "gpt-5-mini", "2026-12-10", "in=1000 out=300", "0.00085" }, // 0.25 · 1000 + 2 · 300, per million
        { "gpt-5-mini", "2026-12-11", "in=1000 out=300", "0.00085" }, // 0.25 · 1000 + 2 · 300, per million
        { "gpt-5-nano", "2026-12-10", "in=1000 out=300", "0.00017" }, // 0.05 · 1000 + 0.4 · 300, per million
        { "gpt-5-nano", "2026-12-11", "in=1000 out=300", "0.00017" }, // 0.05 · 1000 + 0.4 · 300, per million
        { "gemini-3.6-flash", "2026-12-31", "in=1000 out=300", "0.001875" }, // 0.75 · 1000 + 3.75 · 300, per million
        { "gemini-3.6-flash", "2027-01-01", "in=1000 out=300", "0.00375" }, // 1.5 · 1000 + 7.5 · 300, per million
        { "gpt-4o", "2027-01-13", "in=1000 out=300", "0.0055" }, // 2.5 · 1000 + 10 · 300, per million
        { "gpt-4o", "2027-01-14", "in=1000 out=300", "0.0055" }, // 2.5 · 1000 + 10 · 300, per million
        { "gpt-4o-mini", "2027-01-13", "in=1000 out=300", "0.00033" }, // 0.15 · 1000 + 0.6 · 300, per million
        { "gpt-4o-mini", "2027-01-14", "in=1000 out=300", "0.00033" }, // 0.15 · 1000 + 0.6 · 300, per million
        { "gpt-4.1-mini", "2027-01-13", "in=1000 out=300", "0.00088" }, // 0.4 · 1000 + 1.6 · 300, per million
        { "gpt-4.1-mini", "2027-01-14", "in=1000 out=300", "0.00088" }, // 0.4 · 1000 + 1.6 · 300, per million
        { "gemini-4-argon", "2026-12-01", "in=10000 out=0 read=0.5", "0.021" }, // 5000 · 4 + 5000 · 0.2, per million
        { "gemini-4-argon", "2026-11-30", "in=1000 out=300 tier=Batch", "0.0025" }, // 1000 · 1 + 300 · 5, per million
        { "gemini-4-argon", "2026-12-01", "in=1000 out=300 tier=Batch", "0.005" }, // 1000 · 2 + 300 · 10, per million
        { "gemini-2.5-pro", "2026-11-30", "in=1000 out=300", "0.00425" }, // 1000 · 1.25 + 300 · 10, per million
        { "gemini-2.5-pro", "2026-12-01", "in=1000 out=300", "0.001875" }, // 1000 · 0.75 + 300 · 3.75, per million
        { "gemini-2.5-pro", "2026-12-31", "in=1000 out=300", "0.001875" }, // 1000 · 0.75 + 300 · 3.75, per million
        { "gemini-2.5-pro", "2027-01-01", "in=1000 out=300", "0.00375" }, // 1000 · 1.5 + 300 · 7.5, per million
        { "gemini-2.5-pro", "2026-11-30", "in=200000 out=500", "0.255" }, // 200000 · 1.25 + 500 · 10, per million
        { "gemini-2.5-pro", "2026-11-30", "in=200001 out=500", "0.5075025" }, // 200001 · 2.5 + 500 · 15, per million
        { "gemini-2.5-pro", "2026-12-01", "in=200001 out=500", "0.15187575" }, // 200001 · 0.75 + 500 · 3.75, per million
        { "gemini-3.7-flash", "2026-12-31", "in=1000 out=300", "0.001875" }, // 1000 · 0.75 + 300 · 3.75, per million
        { "gemini-3.7-flash", "2027-01-01", "in=1000 out=300", "0.00375" }, // 1000 · 1.5 + 300 · 7.5, per million
        { "gemini-3.8-flash", "2026-12-31", "in=1000 out=300", "0.001875" }, // 1000 · 0.75 + 300 · 3.75, per million
        { "gemini-3.8-flash", "2027-01-01", "in=1000 out=300", "0.00375" }, // 1000 · 1.5 + 300 · 7.5, per million
        { "gemini-3.6-flash", "2026-12-31", "in=1000 out=300 tier=Batch", "0.0009375" }, // 1000 · 0.375 + 300 · 1.875, per million
        { "gemini-3.6-flash", "2027-01-01", "in=1000 out=300 tier=Batch", "0.001875" }, // 1000 · 0.75 + 300 · 3.75, per million
        { "gemini-3.6-flash", "2027-01-01", "in=10000 out=0 read=0.5", "0.00825" }, // 5000 · 1.5 + 5000 · 0.15, per million
        { "gemini-4-argon", "2026-11-30", "in=10000 out=0 read=0.5", "0.0105" }, // 5000 · 2 + 5000 · 0.1, per million
        // BilledAsAnother
        { "grok-3", "2026-11-21", "in=1000 out=300", "0.002" }, // 1000 · 1.25 + 300 · 2.5, per million
        { "grok-4", "2026-11-21", "in=1000 out=300", "0.002" }, // 1000 · 1.25 + 300 · 2.5, per million
        { "grok-4-0709", "2026-11-21", "in=1000 out=300", "0.002" }, // 1000 · 1.25 + 300 · 2.5, per million
        { "grok-4-fast-reasoning", "2026-11-21", "in=1000 out=300", "0.002" }, // 1000 · 1.25 + 300 · 2.5, per million
        { "deepseek-v4-flash", "2026-11-21", "in=1000 out=300", "0.00066" }, // 1000 · 0.30 + 300 · 1.20, per million
        { "grok-4", "2026-11-21", "in=200001 out=300", "0.5015025" }, // 200001 · 2.5 + 300 · 5, per million
        // ReasoningIsOutput
        { "gpt-5.6-sol", "2026-11-21", "in=1000 out=5300", "0.11" }, // 1000 · 4 + 5300 · 20, per million
        { "gpt-6-astra", "2026-11-21", "in=2000 out=20000 rounds=2", "2.04" }, // (2000 · 10 + 20000 · 50) · 2, per million
        // Units
        { "whisper-1", "2026-11-21", "in=? out=? minutes=10", "0.06" }, // 10 · 0.006
        { "gpt-transcribe", "2026-11-21", "in=? out=? minutes=2.5", "0.01125" }, // 2.5 · 0.0045
        { "tts-1", "2026-11-21", "in=? out=? characters=4000", "0.06" }, // 4000 · 15, per million
        { "tts-1-hd", "2026-11-21", "in=? out=? characters=1000", "0.03" }, // 1000 · 30, per million
        { "dall-e-3", "2026-11-21", "in=0 out=0", "0.04" }, // 0.04
        { "dall-e-3", "2026-11-21", "in=0 out=0 images=3", "0.12" }, // 3 · 0.04
        { "gemini-2.5-flash-image", "2026-11-21", "in=1000 out=0 images=2", "0.0783" }, // 1000 · 0.3 + 2 · 39000, per million
        { "rerank-v3.5", "2026-11-21", "in=5000 out=0", "0.002" }, // 0.002
        { "rerank-v3.5", "2026-11-21", "in=5000 out=0 rounds=3", "0.006" }, // 3 · 0.002
        { "gpt-4o", "2026-11-21", "in=2000 out=500 searches=2", "0.03" }, // 2000 · 2.5 + 500 · 10 + 2 · 10000, per million
        { "claude-sonnet-5-5", "2026-11-21", "in=2000 out=500 searches=1", "0.019" }, // 2000 · 2 + 500 · 10 + 1 · 10000, per million
        { "gemini-3.5-flash", "2026-11-21", "in=1000 out=300 searches=1", "0.0182" }, // 1000 · 1.5 + 300 · 9 + 14000, per million
        { "gemini-2.5-flash", "2026-11-21", "in=1000 out=300 searches=1", "0.03605" }, // 1000 · 0.3 + 300 · 2.5 + 35000, per million
        // OtherVendors
        { "grok-4.7", "2026-11-21", "in=1000 out=300", "0.0038" }, // 1000 · 2 + 300 · 6, per million
        { "mistral-large-4", "2026-11-21", "in=1000 out=300", "0.00133" }, // 1000 · 0.7 + 300 · 2.1, per million
        { "amazon.nova-micro-v1:0", "2026-11-21", "in=1000 out=300", "0.000077" }, // 1000 · 0.035 + 300 · 0.14, per million
        { "amazon.nova-lite-v1:0", "2026-11-21", "in=1000 out=300", "0.000132" }, // 1000 · 0.06 + 300 · 0.24, per million
        { "claude-opus-5-5", "2026-11-21", "in=1000 out=300", "0.01" }, // 1000 · 4 + 300 · 20, per million
        { "text-embedding-3-small", "2026-11-21", "in=1 out=0", "0.00000002" }, // 1 · 0.02, per million
        { "text-embedding-3-large", "2026-11-21", "in=1000001 out=0", "0.13000013" }, // 1000001 · 0.13, per million
        { "text-embedding-3-small", "2026-11-21", "in=8000 out=0 tier=Batch", "0.00008" }, // 8000 · 0.01, per million
        // DiscountsAndRounds
        { "gpt-4o", "2026-11-21", "in=1000 out=300 discount=0", "0.0055" }, // 1000 · 2.5 + 300 · 10, per million
        { "gpt-4o", "2026-11-21", "in=1000 out=300 discount=1", "0" }, // all is taken off
        { "gpt-6-astra", "2026-11-21", "in=1000 out=300 discount=0.12", "0.022" }, // (1000 · 10 + 300 · 50) · 0.88, per million
        { "claude-opus-5-5", "2026-11-21", "in=10000 out=1000 read=0.5 rounds=4 discount=0.1", "0.1476" }, // (5000 · 4 + 5000 · 0.2 + 1000 · 20) · 4 · 0.9, per million
        { "whisper-1", "2026-11-21", "in=? out=? minutes=10 discount=0.5", "0.03" }, // 10 · 0.006 · 0.5
        { "dall-e-3", "2026-11-21", "in=0 out=0 rounds=2 discount=0.25", "0.06" }, // 0.04 · 2 · 0.75
    };

    [Fact]
    public void Table_HasItsNumberOfCases() => Assert.True(Cases.Count >= 120 && Cases.Distinct().Count() == Cases.Count, $"{Cases.Count} cases.");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Call_CostsWhatTheListSays(string model, string day, string usage, string usd)
    {
        Assert.True(CalendarDate.TryParse(day, out var date));

        var cost = CallPricing.Cost(PriceCatalog.BuiltIn.Find(model)!, Usage(usage), date, Value(usage, "discount") ?? 0m);

        Assert.Equal(decimal.Parse(usd, CultureInfo.InvariantCulture), cost!.Typical);
    }

    private static CallUsage Usage(string text) => new(Tokens(text, "in"), Tokens(text, "out"), Value(text, "read") ?? 0m, Exact(Value(text, "rounds") ?? 1m), null)
    {
        CacheWriteRatio = Value(text, "write") ?? 0m,
        CacheWriteHourRatio = Value(text, "hour") ?? 0m,
        Tier = Word(text, "tier") is { } tier ? Enum.Parse<ServiceTier>(tier) : ServiceTier.Standard,
        AudioMinutes = Units(text, "minutes"),
        Characters = Units(text, "characters"),
        Images = Units(text, "images"),
        Searches = Units(text, "searches"),
    };

    private static Quantity Tokens(string text, string name) =>
        Word(text, name) == "?" ? Quantity.Exact(0m, FigureSource.Unknown) : Exact(Value(text, name) ?? 0m);

    private static Quantity? Units(string text, string name) => Value(text, name) is { } value ? Exact(value) : null;

    private static Quantity Exact(decimal value) => Quantity.Exact(value, FigureSource.Annotation);

    private static decimal? Value(string text, string name) => Word(text, name) is { } word ? decimal.Parse(word, CultureInfo.InvariantCulture) : null;

    private static string? Word(string text, string name) =>
        text.Split(' ').FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
