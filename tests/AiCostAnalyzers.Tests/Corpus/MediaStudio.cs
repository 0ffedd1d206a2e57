// Pictures, speech, transcripts and moderation.
#pragma warning disable OPENAI001
using OpenAI;
using OpenAI.Audio;
using OpenAI.Images;
using OpenAI.Moderations;

sealed class Studio(OpenAIClient root, string key)
{
    private readonly ImageClient _images = new("gpt-image-1", key);
    private readonly AudioClient _audio = root.GetAudioClient("whisper-1");
    private readonly ModerationClient _moderation = root.GetModerationClient("omni-moderation-latest");

    public async Task<string?> CoverAsync(string title)
    {
        var check = await _moderation.ClassifyTextAsync(title); //: chat free
        if (check.Value.Flagged)
        {
            return null;
        }

        GeneratedImage image = await _images.GenerateImageAsync($"A cover for {title}"); //: image gpt-image-1
        return image.ImageUri.ToString(); //: none
    }

    public Task Variants(string prompt) => _images.GenerateImagesAsync(prompt, 4); //: image gpt-image-1

    public async Task<string> TranscriptAsync(string path)
    {
        AudioTranscription transcription = await _audio.TranscribeAudioAsync(path); //: transcription whisper-1
        return transcription.Text;
    }

    public Task Translate(System.IO.Stream stream) => _audio.TranslateAudioAsync(stream, "meeting.mp3"); //: transcription whisper-1

    public async Task SpeakAsync(IEnumerable<string> lines)
    {
        var speech = new AudioClient("tts-1", key); //: none
        foreach (var line in lines)
        {
            await speech.GenerateSpeechAsync(line, GeneratedSpeechVoice.Alloy); //: speech tts-1
        }
    }

    public async Task FilesAsync()
    {
        await root.GetOpenAIFileClient().GetFilesAsync(); //: none
        await root.GetOpenAIModelClient().GetModelsAsync(); //: none
    }
}

sealed class Printer
{
    public Task GenerateImageAsync(string text) => Task.CompletedTask;

    public Task TranscribeAudioAsync(string path) => Task.CompletedTask;

    public async Task PrintAsync()
    {
        await GenerateImageAsync("a"); //: none
        await TranscribeAudioAsync("b"); //: none
    }
}
