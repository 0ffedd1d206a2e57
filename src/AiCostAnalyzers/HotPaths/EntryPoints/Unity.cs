namespace AiCostAnalyzers.HotPaths.EntryPoints;

/// <summary>Messages of Unity, which it finds by name; some of them come with each frame.</summary>
internal sealed class Unity() : DeclaredFramework("unity", "Unity", EntryPointKinds.Timer, EntryPointUnits.Tick,
    NamedIn("UnityEngine.MonoBehaviour", "Update", "FixedUpdate", "LateUpdate", "OnGUI"),
    NamedIn("UnityEngine.MonoBehaviour", "Awake", "Start", "OnEnable").As(EntryPointKinds.Start, EntryPointUnits.Start),
    NamedIn("UnityEngine.MonoBehaviour", "OnMouseDown", "OnCollisionEnter", "OnTriggerEnter").As(EntryPointKinds.Handler, EntryPointUnits.Run));
