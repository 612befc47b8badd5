"""What the things are made of. Colours are written as hex as one sees them and turned into scene-linear light here."""

import json
from functools import lru_cache
from pathlib import Path

import bpy

HERE = Path(__file__).resolve().parent
SHAPE = json.loads((HERE / "shape.json").read_text())

# Amber is coloured where light enters or leaves the glass. Looking straight through one wall crosses two surfaces;
# towards the rim the way through the wall is longer, and the amber deeper.
AMBER_FACING = (0.89, 0.66, 0.34)
AMBER_GRAZING = (0.42, 0.19, 0.06)
AMBER_FOR_LIGHT = (0.95, 0.86, 0.70)
GLASS_INDEX = 1.5

SWEEP_ALBEDO = {"light": (0.80, 0.805, 0.79), "dark": (0.0105, 0.0078, 0.0135)}
PLINTH_ALBEDO = {"light": (0.69, 0.695, 0.68), "dark": (0.016, 0.012, 0.02)}  # upright in the key light, as the paper is
CAP_COLOUR = "#2A1C2E"
PAPER_EXPOSURE = 0.78  # paper stands upright in the key light; held back so that its print keeps its depth
GLAZE = "#EDEBE4"
POWDER_TONES = {"nad-complex": ("#EBD796", "#DDC06F"), "stress-balance": ("#CDB48C", "#B2946A")}
CAPSULE_TONES = {"nad-complex": ("#C98F36", "#F3E8CF"), "stress-balance": ("#727A5A", "#F1E9D4")}


def linear(hex_colour):
    channels = [int(hex_colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


def principled(name, colour, **inputs):
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    shader = material.node_tree.nodes["Principled BSDF"]
    shader.inputs["Base Color"].default_value = (*colour, 1)
    for key, value in inputs.items():
        shader.inputs[key.replace("_", " ")].default_value = value
    return material


@lru_cache(None)
def sweep(theme):
    return principled("sweep", SWEEP_ALBEDO[theme], Roughness=0.5, Specular=0.25 if theme == "light" else 0.06)


@lru_cache(None)
def card(colour, strength):
    """A sheet that shines evenly; what may see it is the business of the one who puts it up."""
    material = bpy.data.materials.new("card")
    material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()
    light = tree.nodes.new("ShaderNodeEmission")
    light.inputs["Color"].default_value = (*colour, 1)
    light.inputs["Strength"].default_value = strength
    output = tree.nodes.new("ShaderNodeOutputMaterial")
    tree.links.new(light.outputs["Emission"], output.inputs["Surface"])
    return material


@lru_cache(None)
def plinth(theme):
    return principled("plinth", PLINTH_ALBEDO[theme], Roughness=0.6, Specular=0.2)


@lru_cache(None)
def glaze():
    return principled("glaze", linear(GLAZE), Roughness=0.18, Specular=0.5, Clearcoat=0.4, Clearcoat_Roughness=0.05)


@lru_cache(None)
def powder(sku):
    """Fine, matt, a little uneven in tone. The tones are an illustrator's choice: see scenes.powder."""
    pale, deep = (linear(tone) for tone in POWDER_TONES[sku])
    material = principled(f"{sku} powder", pale, Roughness=1.0, Specular=0.05)
    tree = material.node_tree
    shader = tree.nodes["Principled BSDF"]
    grain = tree.nodes.new("ShaderNodeTexNoise")
    grain.inputs["Scale"].default_value, grain.inputs["Detail"].default_value = 26.0, 8.0
    tones = tree.nodes.new("ShaderNodeMixRGB")
    tones.inputs["Color1"].default_value, tones.inputs["Color2"].default_value = (*deep, 1), (*pale, 1)
    bump = tree.nodes.new("ShaderNodeBump")
    bump.inputs["Strength"].default_value, bump.inputs["Distance"].default_value = 0.6, 0.02
    fine = tree.nodes.new("ShaderNodeTexNoise")
    fine.inputs["Scale"].default_value, fine.inputs["Detail"].default_value = 90.0, 6.0
    coordinates = tree.nodes.new("ShaderNodeTexCoord")
    for texture in (grain, fine):
        tree.links.new(coordinates.outputs["Object"], texture.inputs["Vector"])
    tree.links.new(grain.outputs["Fac"], tones.inputs["Fac"])
    tree.links.new(tones.outputs["Color"], shader.inputs["Base Color"])
    tree.links.new(fine.outputs["Fac"], bump.inputs["Height"])
    tree.links.new(bump.outputs["Normal"], shader.inputs["Normal"])
    return material


@lru_cache(None)
def cap():
    return principled("cap", linear(CAP_COLOUR), Roughness=0.3, Specular=0.45)


@lru_cache(None)
def capsule_tones(sku):
    coloured, plain = CAPSULE_TONES[sku]
    gelatine = {"Roughness": 0.2, "Specular": 0.5, "Clearcoat": 0.35, "Clearcoat_Roughness": 0.08}
    return tuple(principled(f"{sku} {tone}", linear(tone), **gelatine) for tone in (coloured, plain))


@lru_cache(None)
def label(sku):
    """Uncoated paper; outside the drawing's rounded corners there is none."""
    material = principled(f"label {sku}", (1, 1, 1), Roughness=0.55, Specular=0.3)
    tree = material.node_tree
    image = tree.nodes.new("ShaderNodeTexImage")
    image.image = bpy.data.images.load(str(HERE / "out" / f"label-{sku}.png"))
    image.interpolation = "Cubic"
    image.extension = "EXTEND"
    shader = tree.nodes["Principled BSDF"]
    held_back = tree.nodes.new("ShaderNodeVectorMath")
    held_back.operation = "SCALE"
    held_back.inputs["Scale"].default_value = PAPER_EXPOSURE
    tree.links.new(image.outputs["Color"], held_back.inputs["Vector"])
    tree.links.new(held_back.outputs["Vector"], shader.inputs["Base Color"])
    tree.links.new(image.outputs["Alpha"], shader.inputs["Alpha"])
    return material


@lru_cache(None)
def amber_glass():
    """Glass for what the camera sees, a clear amber filter for light on its way to or from matt surfaces.

    Cycles finds no light through refraction without caustics, which would leave the inside of the bottle black;
    the filter lets the key light in, onto the capsules, and out again, as a warm tint in the shadow.
    """
    material = bpy.data.materials.new("amber glass")
    material.use_nodes = True
    tree = material.node_tree
    tree.nodes.clear()

    def node(kind, **settings):
        made = tree.nodes.new(kind)
        for key, value in settings.items():
            made.inputs[key].default_value = value
        return made

    facing = node("ShaderNodeLayerWeight", Blend=0.35)
    tint = tree.nodes.new("ShaderNodeMixRGB")
    tint.inputs["Color1"].default_value = (*AMBER_FACING, 1)
    tint.inputs["Color2"].default_value = (*AMBER_GRAZING, 1)
    through = node("ShaderNodeBsdfRefraction", Roughness=0.0, IOR=GLASS_INDEX)
    mirror = node("ShaderNodeBsdfGlossy", Roughness=0.02)
    fresnel = node("ShaderNodeFresnel", IOR=GLASS_INDEX)
    glass = tree.nodes.new("ShaderNodeMixShader")
    light_filter = node("ShaderNodeBsdfTransparent", Color=(*AMBER_FOR_LIGHT, 1))
    path = tree.nodes.new("ShaderNodeLightPath")
    either = tree.nodes.new("ShaderNodeMath")
    either.operation = "MAXIMUM"
    chosen = tree.nodes.new("ShaderNodeMixShader")
    output = tree.nodes.new("ShaderNodeOutputMaterial")

    link = tree.links.new
    link(facing.outputs["Facing"], tint.inputs["Fac"])
    link(tint.outputs["Color"], through.inputs["Color"])
    link(fresnel.outputs["Fac"], glass.inputs[0])
    link(through.outputs["BSDF"], glass.inputs[1])
    link(mirror.outputs["BSDF"], glass.inputs[2])
    link(path.outputs["Is Shadow Ray"], either.inputs[0])
    link(path.outputs["Is Diffuse Ray"], either.inputs[1])
    link(either.outputs["Value"], chosen.inputs[0])
    link(glass.outputs["Shader"], chosen.inputs[1])
    link(light_filter.outputs["BSDF"], chosen.inputs[2])
    link(chosen.outputs["Shader"], output.inputs["Surface"])
    return material
