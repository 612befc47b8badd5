"""The things in the pictures: amber bottle, label, ribbed cap, two-tone capsules. Shapes are turned on a lathe."""

import json
import math
from pathlib import Path

import bpy
from mathutils import Matrix, Quaternion, Vector

import materials

HERE = Path(__file__).resolve().parent
SHAPE = json.loads((HERE / "shape.json").read_text())
SETTLED = json.loads((HERE / "settled.json").read_text())

ROUND_STEPS = 160
RIBS = 84
RIB_DEPTH = 0.03
# Pass indices, for developing: any thing, what is matt and smoothly lit, what is finely ribbed; the sweep has 0.
THING, PLAIN, RIBBED = 1, 2, 3

CAPSULE = SHAPE["capsule"]
LYING = CAPSULE["radius"]  # the height of a lying capsule's axis
TO_CAMERA = -math.pi / 2


def arc(centre, radius, start, end, steps=10):
    """Points (r, z) along a circular arc between two angles in degrees."""
    angles = [math.radians(start + (end - start) * step / steps) for step in range(steps + 1)]
    return [(centre[0] + radius * math.cos(a), centre[1] + radius * math.sin(a)) for a in angles]


def new_object(name, vertices, faces, material):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(vertices, [], faces)
    mesh.update()
    for face in mesh.polygons:
        face.use_smooth = True
    mesh.materials.append(material)
    thing = bpy.data.objects.new(name, mesh)
    thing.pass_index = THING
    bpy.context.scene.collection.objects.link(thing)
    return thing


def turn_on_lathe(name, profile, material, steps=ROUND_STEPS, radius_at=None):
    """Revolve a profile of (radius, height) points, listed so that the outside ends up outside."""
    count = len(profile)
    vertices, faces = [], []
    for step in range(steps):
        angle = 2 * math.pi * step / steps
        for index, (radius, height) in enumerate(profile):
            reach = radius_at(angle, index, radius) if radius_at else radius
            vertices.append((reach * math.cos(angle), reach * math.sin(angle), height))
    for step in range(steps):
        here, there = step * count, (step + 1) % steps * count
        for index in range(count - 1):
            faces.append((here + index, there + index, there + index + 1, here + index + 1))
    return new_object(name, vertices, faces, material)


def glass_profile():
    """One closed line around the section of the glass: foot, wall, shoulder, neck, and back down the inside."""
    wall = SHAPE["bottle"]["wall"]
    outside = [(0.0, 0.035), (0.6, 0.03), (0.8, 0.012)]
    outside += arc((0.87, 0.13), 0.13, -90, 0, 8)
    outside += [(1.0, 0.6), (1.0, 1.2), (1.0, 1.8)]
    outside += arc((0.58, 2.22), 0.42, 0, 78, 16)
    outside += arc((0.715, 2.735), 0.095, 245, 180, 6)
    outside += [(0.62, 2.8), (0.62, 3.05)]
    inside = [(0.57, 3.05), (0.57, 2.7)]
    inside += arc((0.56, 2.22), 0.42 - wall + 0.02, 80, 0, 16)
    inside += [(1.0 - wall, 1.8), (1.0 - wall, 1.2), (1.0 - wall, 0.6)]
    inside += arc((0.83, 0.21), 0.12, 0, -90, 8)
    inside += [(0.5, 0.085), (0.0, 0.1)]
    return outside + inside


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


def add_cap():
    profile = cap_profile()
    heights = [index for index, (radius, height) in enumerate(profile) if radius >= 0.7199 and 2.785 <= height <= 3.33]
    first, last = min(heights), max(heights)
    cap = turn_on_lathe(
        "cap", profile, materials.cap(), steps=RIBS * 12, radius_at=lambda a, i, r: ribbed(a, i, r, first, last)
    )
    cap.pass_index = RIBBED
    return cap


def add_label(sku):
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


def capsule_meshes(sku):
    """The cap and the slightly narrower body that it slides over; the capsule's axis is z, its middle the origin."""
    outer, inner, half = CAPSULE["radius"], CAPSULE["bodyRadius"], CAPSULE["length"] / 2
    lip = 0.006
    cap_line = [(inner - 0.004, 0.0), (outer - lip, 0.0)] + arc((outer - lip, lip), lip, -90, 0, 4)
    cap_line += [(outer, 0.1), (outer - 0.0015, 0.11), (outer - 0.0015, 0.125), (outer, 0.135)]
    cap_line += arc((0.0, half - outer), outer, 0, 90, 18)
    body_line = arc((0.0, -half + inner), inner, -90, 0, 18) + [(inner, 0.0), (inner, 0.03)]
    colour, plain = materials.capsule_tones(sku)
    cap_half = turn_on_lathe("capsule cap", cap_line, colour, steps=64)
    body_half = turn_on_lathe("capsule body", body_line, plain, steps=64)
    meshes = cap_half.data, body_half.data
    for half_object in (cap_half, body_half):
        bpy.data.objects.remove(half_object)
    return meshes


_meshes = {}


def add_capsule(sku, place, turn):
    """Put one capsule down; `turn` is a quaternion for its axis, which is z when unturned."""
    if sku not in _meshes:
        _meshes[sku] = capsule_meshes(sku)
    for mesh in _meshes[sku]:
        thing = bpy.data.objects.new("capsule", mesh)
        thing.matrix_world = Matrix.Translation(place) @ turn.to_matrix().to_4x4()
        thing.pass_index = THING
        bpy.context.scene.collection.objects.link(thing)


def towards(heading, rise=0.0):
    """The turn that points a capsule's coloured end along a heading on the table, lifted by `rise` (degrees)."""
    flat = math.radians(heading)
    lift = math.radians(rise)
    aim = Vector((math.cos(flat) * math.cos(lift), math.sin(flat) * math.cos(lift), math.sin(lift)))
    return aim.to_track_quat("Z", "Y")


def lay_capsule(sku, x, y, heading, layer=0):
    """A capsule lying flat: on the table, or across others on the layer above."""
    add_capsule(sku, Vector((x, y, LYING * (1 + 2 * layer))), towards(heading))


def lean_capsule(sku, x, y, heading, reach):
    """A capsule with one end on the table at (x, y), leaning on another that lies across its way at `reach`."""
    rise = math.degrees(math.asin(2 * LYING / reach))
    turn = towards(heading, rise)
    low_end = Vector((x, y, LYING))
    add_capsule(sku, low_end + turn @ Vector((0, 0, CAPSULE["length"] / 2 - CAPSULE["radius"])), turn)


def add_plinth(width, depth, height, y):
    """A low block of the sweep's own china, its edges softly broken."""
    bpy.ops.mesh.primitive_cube_add(size=1, location=(0, y, height / 2))
    block = bpy.context.object
    block.scale = (width, depth, height)
    bpy.ops.object.transform_apply(location=False, rotation=False, scale=True)
    bevel = block.modifiers.new("edges", "BEVEL")
    bevel.width, bevel.segments = 0.04, 4
    block.data.materials.append(materials.plinth())
    block.pass_index = PLAIN


def add_bottle(sku, x, y, turn=0.0, z=0.0):
    """A full bottle: glass, label, cap, and its sixty capsules; `turn` (degrees) rotates the label from the camera."""
    parts = [turn_on_lathe("glass", glass_profile(), materials.amber_glass()), add_label(sku), add_cap()]
    stand = Matrix.Translation((x, y, z)) @ Matrix.Rotation(math.radians(turn), 4, "Z")
    for part in parts:
        part.matrix_world = stand
    fill_turn = Quaternion((0, 0, 1), math.radians(turn + 47 * x))
    for px, py, pz, qw, qx, qy, qz in SETTLED:
        place = Vector((x, y, z)) + fill_turn @ Vector((px, py, pz))
        add_capsule(sku, place, fill_turn @ Quaternion((qw, qx, qy, qz)))
