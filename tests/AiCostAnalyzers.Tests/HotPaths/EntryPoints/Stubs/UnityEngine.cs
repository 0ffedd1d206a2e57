// Stub of UnityEngine 6000.0
namespace UnityEngine { public class MonoBehaviour { } }
