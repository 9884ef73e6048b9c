#!/usr/bin/env python3
"""Writes the lines of the desk's map from the countries-50m.json of world-atlas (npm), which has them from Natural Earth:

    tools/country-lines.py countries-50m.json > desk/src/main/resources/org/isnad/desk/static/map/lines.json

The answer is GeoJSON of two features: the land as one area, and the borders between countries as lines; each border is one line, and none is also a coast.
Where news in Arabic mostly speaks of, the points are kept, to about a kilometre; of the rest of the world as many as a small picture needs.
"""
import json
import sys

WEST, SOUTH, EAST, NORTH = -18.0, -5.0, 78.0, 46.0
COARSE = 0.25  # degrees


def absolute(topology):
    """The arcs in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x += dx
            y += dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def near(points):
    return any(WEST <= x <= EAST and SOUTH <= y <= NORTH for x, y in points)


def coarse(points):
    """Douglas and Peucker's: without the points that lie nearly on the line between others."""
    keep = {0, len(points) - 1}
    waiting = [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        (ax, ay), (bx, by) = points[first], points[last]
        length = ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
        far, at = 0, None
        for i in range(first + 1, last):
            x, y = points[i]
            off = abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length if length else ((x - ax) ** 2 + (y - ay) ** 2) ** 0.5
            if off > far:
                far, at = off, i
        if at is not None and far > COARSE:
            keep.add(at)
            waiting += [(first, at), (at, last)]
    return [points[i] for i in sorted(keep)]


def rounded(points):
    out = []
    for x, y in points:
        point = [round(x, 2), round(y, 2)]
        if not out or out[-1] != point:
            out.append(point)
    return out


def rings(geometry):
    """The polygons of a geometry, each a list of rings, each a list of arcs."""
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]] if geometry["type"] == "Polygon" else []


def joined(ring, arcs):
    points = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def main(path):
    with open(path, encoding="utf-8") as file:
        topology = json.load(file)
    arcs = [rounded(arc if near(arc) else coarse(arc)) for arc in absolute(topology)]
    land = [polygon for geometry in topology["objects"]["land"]["geometries"] for polygon in rings(geometry)]
    coasts = {max(n, ~n) for polygon in land for ring in polygon for n in ring}
    bordering = {
        max(n, ~n)
        for geometry in topology["objects"]["countries"]["geometries"]
        for polygon in rings(geometry)
        for ring in polygon
        for n in ring
    } - coasts
    areas = [[joined(ring, arcs) for ring in polygon] for polygon in land]
    areas = [[ring for ring in polygon if len(ring) > 3] for polygon in areas]
    features = [
        {"type": "Feature", "properties": {"kind": "land"}, "geometry": {"type": "MultiPolygon", "coordinates": [p for p in areas if p]}},
        {
            "type": "Feature",
            "properties": {"kind": "border"},
            "geometry": {"type": "MultiLineString", "coordinates": [arcs[n] for n in sorted(bordering) if len(arcs[n]) > 1]},
        },
    ]
    json.dump({"type": "FeatureCollection", "features": features}, sys.stdout, separators=(",", ":"))
    print()


if __name__ == "__main__":
    main(*sys.argv[1:])
