"""Let sixty capsules fall into a bottle and write down where they came to rest.

    blender -b -P art/settle.py

The result, settled.json, is committed: the renders read it, so pictures do not depend on the physics engine.
Every resting place is [x, y, z, qw, qx, qy, qz] in bottle units (shape.json).
"""

import json
import math
import random
from pathlib import Path

import bpy

HERE = Path(__file__).resolve().parent
SHAPE = json.loads((HERE / "shape.json").read_text())
CAPSULES_IN_BOTTLE = 60
FRAMES = 320
SEED = 4


def empty_world():
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    bpy.ops.rigidbody.world_add()
    scene.rigidbody_world.substeps_per_frame = 30
    scene.rigidbody_world.solver_iterations = 40
    scene.rigidbody_world.point_cache.frame_end = FRAMES
    scene.frame_end = FRAMES
    return scene


def make_rigid(thing, kind, shape):
    bpy.context.view_layer.objects.active = thing
    bpy.ops.rigidbody.object_add(type=kind)
    body = thing.rigid_body
    body.collision_shape = shape
    body.use_margin = True
    body.collision_margin = 0.002
    body.friction = 0.45
    body.restitution = 0.05
    if kind == "ACTIVE":
        body.linear_damping = 0.15
        body.angular_damping = 0.3


def add_wall(radius, floor, height):
    """The inside of the bottle, as a ring of thick slabs around a thick disc: sturdier in Bullet than a thin mesh."""
    bpy.ops.mesh.primitive_cylinder_add(radius=radius * 2, depth=1, location=(0, 0, floor - 0.5))
    make_rigid(bpy.context.object, "PASSIVE", "CONVEX_HULL")
    slabs = 36
    for index in range(slabs):
        angle = 2 * math.pi * index / slabs
        reach = radius + 0.25
        bpy.ops.mesh.primitive_cube_add(size=1, location=(reach * math.cos(angle), reach * math.sin(angle), height / 2))
        slab = bpy.context.object
        slab.scale = (0.5, 0.4, height)
        slab.rotation_euler = (0, 0, angle)
        make_rigid(slab, "PASSIVE", "BOX")


def drop_capsule(place, turn):
    radius, length = SHAPE["capsule"]["radius"], SHAPE["capsule"]["length"]
    bpy.ops.mesh.primitive_uv_sphere_add(radius=radius, segments=16, ring_count=8)
    capsule = bpy.context.object
    for vertex in capsule.data.vertices:
        vertex.co.z += math.copysign(length / 2 - radius, vertex.co.z) if abs(vertex.co.z) > 1e-6 else 0
    capsule.location = place
    capsule.rotation_euler = turn
    make_rigid(capsule, "ACTIVE", "CONVEX_HULL")
    return capsule


def any_turn(chance):
    return tuple(chance.uniform(0, 2 * math.pi) for _ in range(3))


def run(scene, capsules):
    for frame in range(1, FRAMES + 1):
        scene.frame_set(frame)
    graph = bpy.context.evaluated_depsgraph_get()
    rest = []
    for capsule in capsules:
        where, turned, _ = capsule.evaluated_get(graph).matrix_world.decompose()
        rest.append([round(number, 4) for number in (*where, *turned)])
    return rest


def fill_bottle():
    chance = random.Random(SEED)
    scene = empty_world()
    bottle = SHAPE["bottle"]
    add_wall(bottle["radius"] - bottle["wall"], bottle["floor"], 16)
    capsules = []
    for index in range(CAPSULES_IN_BOTTLE):
        angle, reach = chance.uniform(0, 2 * math.pi), 0.45 * math.sqrt(chance.random())
        place = (reach * math.cos(angle), reach * math.sin(angle), 0.7 + 0.24 * index)
        capsules.append(drop_capsule(place, any_turn(chance)))
    return run(scene, capsules)


def main():
    places = fill_bottle()
    (HERE / "settled.json").write_text("[\n  " + ",\n  ".join(map(json.dumps, places)) + "\n]\n")
    print(len(places), "capsules, the highest at", max(place[2] for place in places))


main()
