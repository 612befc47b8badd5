"""Exposes a scene with Cycles and keeps what developing needs: scene light, and per pixel what is seen there."""

import bpy
import numpy as np

SEED = 7
NOISE = 0.05  # where a pixel is steadier than this, it gets no more samples
LEAST_SAMPLES = 10  # enough for the sweep, which developing smooths
EMPTY_WIDTH, EMPTY_SAMPLES = 160, 400

# Cycles' name of a pass, and the name of its file: what is a thing, the colour of its surface, and (also behind glass
# and in mirrors) the colour and the direction of what the eye meets there.
PASSES = {
    "IndexOB": "index",
    "DiffCol": "surface",
    "Denoising Albedo": "albedo",
    "Denoising Normal": "normal",
}


def set_up_renderer(size, scale, samples, threads):
    scene = bpy.context.scene
    scene.render.engine = "CYCLES"
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.resolution_percentage = round(scale * 100)
    scene.render.threads_mode = "FIXED"
    scene.render.threads = threads
    scene.render.image_settings.file_format = "OPEN_EXR"
    scene.render.image_settings.color_depth = "32"
    layer = scene.view_layers[0]
    layer.use_pass_object_index = True
    layer.use_pass_diffuse_color = True
    layer.cycles.denoising_store_passes = True
    cycles = scene.cycles
    cycles.seed = SEED
    cycles.samples = samples
    cycles.use_adaptive_sampling = True
    cycles.adaptive_threshold = NOISE
    cycles.adaptive_min_samples = min(LEAST_SAMPLES, samples)
    cycles.use_denoising = False
    cycles.caustics_reflective = False
    cycles.caustics_refractive = False
    cycles.sample_clamp_indirect = 2.0
    cycles.blur_glossy = 0.5
    cycles.max_bounces = 12
    cycles.diffuse_bounces = 3
    cycles.glossy_bounces = 4
    cycles.transmission_bounces = 10
    cycles.transparent_max_bounces = 24


def save_passes(folder, name):
    scene = bpy.context.scene
    scene.use_nodes = True
    tree = scene.node_tree
    layers = next(node for node in tree.nodes if node.type == "R_LAYERS")
    for output, slot in PASSES.items():
        file = tree.nodes.new("CompositorNodeOutputFile")
        file.base_path = str(folder)
        file.format.file_format = "OPEN_EXR"
        file.file_slots[0].path = f"{name}-{slot}-"
        tree.links.new(layers.outputs[output], file.inputs[0])


def render(path):
    bpy.context.scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)


def expose(folder, name):
    """The picture and its passes, then the same studio with nothing in it: smooth, so small and steady is enough."""
    save_passes(folder, name)
    render(folder / f"{name}.exr")
    scene = bpy.context.scene
    for thing in scene.objects:
        if thing.pass_index:
            thing.hide_render = True
    scene.use_nodes = False
    scene.render.resolution_percentage = round(100 * EMPTY_WIDTH / scene.render.resolution_x)
    scene.cycles.samples = EMPTY_SAMPLES
    render(folder / f"{name}-empty.exr")


def read(path):
    """Rows from the top, three channels."""
    image = bpy.data.images.load(str(path))
    image.colorspace_settings.name = "Non-Color"
    width, height = image.size
    pixels = np.empty(width * height * 4, dtype=np.float32)
    image.pixels.foreach_get(pixels)
    return pixels.reshape(height, width, 4)[::-1, :, :3]


def read_exposure(folder, name):
    """What `expose` kept, by pass, with the picture as "light" and the empty studio as "empty"."""
    layers = {slot: read(folder / f"{name}-{slot}-0001.exr") for slot in PASSES.values()}
    layers["index"] = layers["index"][..., 0]
    return {**layers, "light": read(folder / f"{name}.exr"), "empty": read(folder / f"{name}-empty.exr")}


def save(picture, path):
    """A picture of displayed values (0 to 1) as a PNG of 16 bits a channel."""
    height, width, _ = picture.shape
    image = bpy.data.images.new("developed", width, height, float_buffer=True)
    image.colorspace_settings.name = "Non-Color"
    opaque = np.dstack([picture[::-1], np.ones((height, width))]).astype(np.float32)
    image.pixels.foreach_set(opaque.ravel())
    settings = bpy.context.scene.render.image_settings
    settings.file_format, settings.color_mode, settings.color_depth = "PNG", "RGB", "16"
    bpy.context.scene.view_settings.view_transform = "Raw"
    image.save_render(str(path))
