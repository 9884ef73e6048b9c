// Draws the places of the list beside it. Without it the list says the same in words.
'use strict';
(() => {
  const box = document.querySelector('.map');
  const rows = [...document.querySelectorAll('.places > li[data-lat]')];
  const COUNTRY = 300; // km: so wide a place does not decide what part of the world is shown
  const LABELS = 14; // more names hide each other

  const map = L.map(box, {
    attributionControl: false, zoomControl: false, minZoom: 2, maxZoom: 10, zoomSnap: 0.5,
    maxBounds: [[-85, -200], [85, 200]], zoomAnimation: false, fadeAnimation: false,
  });
  map.createPane('world').style.zIndex = 300; // below the places, whenever it comes

  const shape = row => {
    const at = [Number(row.dataset.lat), Number(row.dataset.lon)];
    const look = kind => ({ className: `${kind} ${row.className}` });
    if (row.dataset.corners) {
      return L.polygon(row.dataset.corners.split(' ').map(corner => corner.split(',').map(Number)), look('area'));
    }
    return row.dataset.km === '0'
      ? L.circleMarker(at, { ...look('point'), radius: 7 })
      : L.circle(at, { ...look('area'), radius: 1000 * row.dataset.km });
  };

  const bounds = layer => layer.getBounds ? layer.getBounds() : L.latLngBounds([layer.getLatLng()]);

  const name = row => {
    const label = document.createElement('bdi');
    label.textContent = row.querySelector('.place').textContent;
    return label;
  };

  const show = (row, layer) => {
    map.fitBounds(bounds(layer), { maxZoom: 8, padding: [40, 40] });
    layer.openTooltip();
  };

  document.querySelector('.map-figure').hidden = false;
  box.setAttribute('role', 'application');
  box.setAttribute('aria-label', box.dataset.label);
  map.invalidateSize();
  L.control.zoom({ zoomInTitle: box.dataset.in, zoomOutTitle: box.dataset.out }).addTo(map);

  const drawn = rows.map(row => [row, shape(row)]);
  const narrow = drawn.filter(([row]) => Number(row.dataset.km) < COUNTRY);
  const seen = (narrow.length ? narrow : drawn).map(([, layer]) => layer);
  map.setView([0, 0], 2); // a circle has its bounds once it is on a map that shows something
  for (const [row, layer] of drawn.sort(([a], [b]) => b.dataset.km - a.dataset.km)) {
    layer.addTo(map).bindTooltip(name(row), { permanent: drawn.length <= LABELS, direction: 'top', offset: [0, -6] });
    layer.on('click', () => row.scrollIntoView({ block: 'nearest' }));
    const button = document.createElement('button');
    button.className = 'place';
    button.type = 'button';
    button.append(name(row));
    button.addEventListener('click', () => show(row, layer));
    row.querySelector('.place').replaceWith(button);
  }
  map.fitBounds(seen.map(bounds).reduce((one, other) => one.extend(other), L.latLngBounds([])), { maxZoom: 6, padding: [50, 50] });

  fetch(box.dataset.lines).then(answer => answer.json()).then(world => {
    L.geoJSON(world, { pane: 'world', interactive: false, style: feature => ({ className: feature.properties.kind, smoothFactor: 0.5 }) }).addTo(map);
    box.dataset.drawn = 'yes';
  });
})();
