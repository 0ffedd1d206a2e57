// Stub of Azure.AI.Projects
namespace Azure.AI.Projects
{
    public class AIProjectClient(Uri endpoint, object tokenProvider)
    {
        public virtual string Name => throw null!;
    }
}
