"use strict";
(() => {
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const agency = document.getElementById("agency");
  const unit = document.getElementById("unit");
  const differs = document.getElementById("differs");
  const shown = document.getElementById("shown");
  const articles = all("article");

  const fill = (select, name) => {
    const values = [...new Set(articles.map((one) => one.dataset[name]).filter(Boolean))].sort();
    for (const value of values) {
      const option = document.createElement("option");
      option.value = value;
      option.textContent = value;
      select.append(option);
    }
  };

  const filter = () => {
    let count = 0;
    for (const one of articles) {
      const fits =
        (!agency.value || one.dataset.agency === agency.value) &&
        (!unit.value || one.dataset.unit === unit.value) &&
        (!differs.checked || one.dataset.differs === "yes");
      one.hidden = !fits;
      count += fits ? 1 : 0;
    }
    for (const section of all("section.agency")) {
      section.hidden = all("article", section).every((one) => one.hidden);
    }
    shown.textContent = String(count);
  };

  fill(agency, "agency");
  fill(unit, "unit");
  for (const control of [agency, unit, differs]) control.addEventListener("change", filter);
  document.getElementById("language").addEventListener("click", () => {
    const root = document.documentElement;
    root.lang = root.lang === "th" ? "en" : "th";
  });
  filter();
})();
