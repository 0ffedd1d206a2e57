namespace AiCostAnalyzers.Tests.Configuration;

/// <summary>A pricing file that uses every key there is.</summary>
internal static class FullPricingFile
{
    public const string Text =
        """
        // what our model calls cost
        {
          "$schema": "https://example.org/aicost.schema.json",
          "include": [],
          "prices": {
            "asOf": "2026-11-10",
            "discounts": { "openai": 0.12 },
            "models": [
              {
                "id": "house-slm", "match": ["house-slm-*", "slm"], "provider": "house", "kind": "chat", "size": "small",
                "contextWindow": 32000, "maxOutputTokens": 4096, "capabilities": ["tools", "structuredOutput"], "tokenizerMultiplier": 1.1,
                "flexMultiplier": 0.5, "priorityMultiplier": 1.75, "minCacheableTokens": 1024, "perSearch": 0.01,
                "retires": "2027-06-30", "replacement": "house-slm-2",
                "input": 0.02, "output": 0.06, "cacheRead": 0.002, "cacheWrite": 0.025, "cacheWriteHour": 0.04,
                "batchInput": 0.01, "batchOutput": 0.03, "perRequest": 0.0001,
                "bands": [{ "aboveInputTokens": 16000, "input": 0.04, "output": 0.12 }],
                "laterPrices": [{ "from": "2027-01-01", "input": 0.03, "output": 0.09 }],
              },
              { "id": "house-vectors", "kind": "embedding", "dimensions": 768, "input": 0.005 },
              { "id": "house-painter", "kind": "image", "perImage": 0.01 },
              { "id": "house-ears", "kind": "transcription", "perMinute": 0.002 },
              { "id": "house-voice", "kind": "speech", "perMillionCharacters": 12 },
            ],
          },
          "deployments": {
            "chat-prod": "gpt-5.4-mini",
            "chat-eu": { "model": "gpt-5.4-mini", "multiplier": 1.1, "environment": "Production" },
            "chat-zone": { "model": "gpt-5.4-mini", "sku": "dataZone" },
            "chat-ptu": { "model": "gpt-6.1-sol", "sku": "provisioned", "perMonth": 4200 },
          },
          "defaults": {
            "model": "gpt-6.1-terra", "count": 10,
            "chat": { "inputTokens": 1000, "outputTokens": 300 }, "embedding": { "inputTokens": 250 },
            "image": { "inputTokens": 50, "outputTokens": 0 }, "transcription": { "inputTokens": 0, "outputTokens": 200 },
            "speech": { "inputTokens": 100, "outputTokens": 0 }, "realtime": { "inputTokens": 500, "outputTokens": 500 },
            "agentRun": { "inputTokens": 2000, "outputTokens": 400 }, "batch": { "inputTokens": 800, "outputTokens": 200 },
            "video": { "inputTokens": 80, "outputTokens": 0 }, "rerank": { "inputTokens": 900, "outputTokens": 0 }, "cache": { "inputTokens": 9000, "outputTokens": 0 },
          },
          "calls": {
            "SupportDesk.Triage.ClassifyAsync": { "inputTokens": { "low": 300, "typical": 620, "high": 1100 }, "outputTokens": 12 },
            "**.Embed*": { "inputTokens": 300 },
            "SupportDesk.Chat.*": { "cacheReadRatio": 0.6, "rounds": 3, "share": 0.2, "model": "gpt-6-luna", "tier": "flex" },
            "SupportDesk.Media.*": { "images": 2, "audioMinutes": { "typical": 3, "high": 12 }, "characters": 900, "searches": 1 },
            "SupportDesk.Replies.DraftAsync": { "cacheWriteRatio": 0.1, "cacheWriteHourRatio": 0.05 },
            "House.Gateway.AskAsync": { "kind": "rerank", "model": "house-slm", "inputTokens": 400 },
          },
          "counts": { "tickets": 40, "Nightly.RunAsync:tickets": { "typical": 90, "high": 400 }, "tickets@NightlySummary": 100 },
          "entryPoints": { "POST /tickets/triage": { "requestsPerMonth": 250000, "owner": "support", "unit": "request" } },
          "observed": {
            "maxAge": 60,
            "calls": {
              "SupportDesk.Triage.ClassifyAsync(CompleteChatAsync)#1": {
                "samples": 4210, "first": "2026-10-15", "last": "2026-11-14",
                "inputTokens": { "p05": 310, "p50": 600, "mean": 640, "p95": 1100 }, "outputTokens": { "p50": 12, "p95": 30 },
                "cachedTokens": { "p50": 200 }, "cacheReadRatio": 0.4, "cacheWriteRatio": 0.1, "rounds": { "p50": 1, "p95": 2 }, "share": 0.9, "model": "gpt-6-luna", "inferred": 0.8,
              },
            },
            "counts": { "tickets@NightlySummary": { "samples": 30, "first": "2026-10-15", "last": "2026-11-14", "p05": 20, "p50": 80, "p95": 210 } },
            "entryPoints": { "POST /tickets/triage": { "first": "2026-10-15", "last": "2026-11-14", "requestsPerMonth": 241000 } },
          },
          "budgets": [
            { "name": "triage", "entryPoint": "POST /tickets/*", "perRequest": 0.03, "apply": "each", "level": "high", "warnAt": 0.8 },
            { "perMonth": 500, "scope": "solution", "project": "SupportDesk.*", "owner": "support", "message": "ask #ai", "assumed": "warning" },
            { "increase": { "percent": 10, "perMonth": 50 }, "ticket": "AI-7", "unknown": "warning", "accepted": { "reason": "launch", "until": "2027-01-31" } },
          ],
          "substitutes": {
            "approved": [{ "from": "gpt-4o", "to": "gpt-6-luna", "evaluation": "wiki/evaluations/7" }],
            "denied": ["*-nano"],
          },
        }
        """;
}
