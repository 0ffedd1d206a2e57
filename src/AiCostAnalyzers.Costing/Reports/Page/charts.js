"use strict";

// Charts show proportions; each stands beside a table with the same figures, which is what a screen reader reads.
const Charts = (() => {
  const drawn = [];
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const short = label => (label.length > 38 ? label.slice(0, 37) + "…" : label);

  // datasets: { label, colour: css variable or list of them, values: [number] }
  const bars = (canvas, labels, datasets, onPick) => {
    const draw = () => new Chart(canvas, {
      type: "bar",
      data: { labels: labels.map(short), datasets: datasets.map(set => ({ label: set.label, data: set.values, backgroundColor: colour(set.colour), maxBarThickness: 22 })) },
      options: {
        indexAxis: "y",
        animation: false,
        maintainAspectRatio: false,
        onClick: (_, hits) => { if (onPick && hits.length > 0) onPick(hits[0].index); },
        scales: {
          x: { stacked: true, beginAtZero: true, grid: { color: colour("--line") }, ticks: { color: colour("--soft"), maxTicksLimit: 6, callback: value => "$" + Number(value.toPrecision(6)) } },
          y: { stacked: true, grid: { display: false }, ticks: { color: colour("--ink"), autoSkip: false } },
        },
        plugins: {
          legend: { display: datasets.length > 1, labels: { color: colour("--ink") } },
          tooltip: { callbacks: { title: hits => labels[hits[0].dataIndex], label: hit => `${hit.dataset.label}: $${Number(hit.parsed.x.toPrecision(6))}` } },
        },
      },
    });
    canvas.parentElement.style.height = 60 + 30 * labels.length + "px";
    drawn.push({ draw, chart: draw() });
    return drawn[drawn.length - 1];
  };

  const remove = made => {
    made.chart.destroy();
    drawn.splice(drawn.indexOf(made), 1);
  };

  const repaint = () => drawn.forEach(made => { made.chart.destroy(); made.chart = made.draw(); });

  const canvas = label => element("div", { class: "chart" }, element("canvas", { role: "img", "aria-label": label }));

  return { bars, canvas, remove, repaint };
})();
