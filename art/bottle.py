"""The amber bottle: glass, label, ribbed cap, and the sixty capsules that settle.py let fall into it."""

import json
import math

from mathutils import Matrix, Quaternion, Vector

import materials
from capsules import add_capsule
from lathe import HERE, PLAIN, RIBBED, SHAPE, arc, new_object, turn_on_lathe

SETTLED = json.loads((HERE / "settled.json").read_text())

RIBS = 84
RIB_DEPTH = 0.03
TO_CAMERA = -math.pi / 2


def glass_profile():
    """One closed line around the section of the glass: foot, wall, shoulder, neck, and back down the inside."""
    wall = SHAPE["bottle"]["wall"]
    outside = [(0.0, 0.035), (0.6, 0.03), (0.8, 0.012)]
    outside += arc((0.87, 0.13), 0.13, -90, 0, 8)
    outside += [(1.0, 0.6), (1.0, 1.2), (1.0, 1.8)]
    outside += arc((0.58, 2.22), 0.42, 0, 78, 16)
    outside += arc((0.715, 2.735), 0.095, 245, 180, 6)
    outside += [(0.62, 2.8)]
    inside = [(0.57, 2.7)]
    inside += arc((0.56, 2.22), 0.42 - wall + 0.02, 80, 0, 16)
    inside += [(1.0 - wall, 1.8), (1.0 - wall, 1.2), (1.0 - wall, 0.6)]
    inside += arc((0.83, 0.21), 0.12, 0, -90, 8)
    inside += [(0.5, 0.085), (0.0, 0.1)]
    return outside + mouth_profile() + inside


def mouth_profile():
    """The neck under the cap: a bead that a hand feels, two turns of the thread, and a rounded lip."""
    thread = []
    for middle in (2.86, 2.95):
        thread += [(0.62, middle - 0.03), (0.638, middle - 0.01), (0.638, middle + 0.01), (0.62, middle + 0.03)]
    return thread + arc((0.595, 3.025), 0.025, 0, 180, 10)


def cap_profile():
    top, bottom, radius = 3.44, 2.74, 0.72
    face = [(0.0, top), (radius - 0.12, top)]
    edge = arc((radius - 0.075, top - 0.075), 0.075, 90, 0, 8)
    side = [(radius, top - 0.1), (radius, top - 0.115), (radius, bottom + 0.05), (radius, bottom + 0.035)]
    foot = arc((radius - 0.02, bottom + 0.02), 0.02, 0, -90, 4)
    within = [(0.64, bottom), (0.64, bottom + 0.3)]
    return list(reversed(face + edge + side + foot + within))


def ribbed(angle, index, radius, first, last):
    """Ribs stand on the cap's side only, each a rounded ridge."""
    if not first <= index <= last:
        return radius
    wave = 0.5 + 0.5 * math.cos(angle * RIBS)
    return radius - RIB_DEPTH * (1 - wave**0.6)


def make_cap():
    profile = cap_profile()
    heights = [index for index, (radius, height) in enumerate(profile) if radius >= 0.7199 and 2.785 <= height <= 3.33]
    first, last = min(heights), max(heights)
    cap = turn_on_lathe(
        "cap", profile, materials.cap(), steps=RIBS * 12, radius_at=lambda a, i, r: ribbed(a, i, r, first, last)
    )
    cap.pass_index = RIBBED
    return cap


def stand_cap(x, y):
    """A cap by itself, set down on the table as one puts it aside."""
    lowest = min(height for _, height in cap_profile())
    make_cap().matrix_world = Matrix.Translation((x, y, -lowest))


def make_label(sku):
    """A sheet bent around the glass. Its texture runs left to right as one reads it, facing the camera."""
    label = SHAPE["label"]
    spread = math.radians(label["arcDegrees"])
    steps = 96
    vertices, faces = [], []
    for step in range(steps + 1):
        angle = TO_CAMERA - spread / 2 + spread * step / steps
        for height in (label["bottom"], label["bottom"] + label["height"]):
            vertices.append((label["radius"] * math.cos(angle), label["radius"] * math.sin(angle), height))
    for step in range(steps):
        faces.append((2 * step, 2 * step + 2, 2 * step + 3, 2 * step + 1))
    sheet = new_object("label", vertices, faces, materials.label(sku))
    sheet.pass_index = PLAIN
    layer = sheet.data.uv_layers.new()
    for loop in sheet.data.loops:
        step, top = divmod(loop.vertex_index, 2)
        layer.data[loop.index].uv = (step / steps, top)
    return sheet


def add_bottle(sku, x, y, turn=0.0, z=0.0, closed=True):
    """A full bottle, with its cap on if `closed`; `turn` (degrees) rotates the label from the camera."""
    parts = [turn_on_lathe("glass", glass_profile(), materials.amber_glass()), make_label(sku)]
    if closed:
        parts.append(make_cap())
    stand = Matrix.Translation((x, y, z)) @ Matrix.Rotation(math.radians(turn), 4, "Z")
    for part in parts:
        part.matrix_world = stand
    fill_turn = Quaternion((0, 0, 1), math.radians(turn + 47 * x))
    for px, py, pz, qw, qx, qy, qz in SETTLED:
        place = Vector((x, y, z)) + fill_turn @ Vector((px, py, pz))
        add_capsule(sku, place, fill_turn @ Quaternion((qw, qx, qy, qz)))
