"""Two-tone capsules: lying, leaning, pulled open."""

import math
from functools import lru_cache

import bpy
from mathutils import Matrix, Vector

import materials
from lathe import SHAPE, THING, arc, turn_on_lathe

CAPSULE = SHAPE["capsule"]
LYING = CAPSULE["radius"]  # the height of a lying capsule's axis


@lru_cache(None)
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


def place_mesh(mesh, place, turn):
    thing = bpy.data.objects.new("capsule", mesh)
    thing.matrix_world = Matrix.Translation(place) @ turn.to_matrix().to_4x4()
    thing.pass_index = THING
    bpy.context.scene.collection.objects.link(thing)


def add_capsule(sku, place, turn):
    """Put one capsule down; `turn` is a quaternion for its axis, which is z when unturned."""
    for mesh in capsule_meshes(sku):
        place_mesh(mesh, place, turn)


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


def lay_half(sku, half, x, y, heading):
    """One half of a capsule pulled open, its mouth at (x, y): 0 is the coloured half, 1 the plain one.

    `heading` is where the closed end points.
    """
    radius = (CAPSULE["radius"], CAPSULE["bodyRadius"])[half]
    turn = towards(heading if half == 0 else heading + 180)
    place_mesh(capsule_meshes(sku)[half], Vector((x, y, radius)), turn)
