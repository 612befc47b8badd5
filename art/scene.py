"""Takes one picture: sets the studio up, exposes, develops.

    blender -b -P art/scene.py -- SCENE [--theme dark] [--scale 0.25] [--samples 24] [--threads 2] [--develop]

Needs Debian's `blender`, `python3-numpy` and `python3-scipy`, and the labels in art/out (art/render.ts draws them).
Writes art/out/THEME/SCENE.png, 16 bits per channel, at scale 1 the largest size wanted.

Lengths are in bottle units: the bottle's radius is 1, which stands for 27 mm.
"""

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import develop  # noqa: E402
import film  # noqa: E402
import materials  # noqa: E402
import studio  # noqa: E402
from lathe import SHAPE  # noqa: E402
from scenes import SCENES  # noqa: E402

HERE = Path(__file__).resolve().parent
OUT = HERE / "out"
SAMPLES = 24


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("scene", choices=SCENES)
    parser.add_argument("--theme", choices=studio.POWERS, default="light")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--samples", type=int, help="fewer or more than wanted.json says, or than %d" % SAMPLES)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--out", type=Path, default=OUT, help="another folder, for trials")
    parser.add_argument("--develop", action="store_true", help="render nothing, develop what is there once more")
    return parser.parse_args(sys.argv[sys.argv.index("--") + 1 :])


def main():
    wanted = arguments()
    folder = wanted.out / wanted.theme
    folder.mkdir(parents=True, exist_ok=True)
    studio.set_up(wanted.theme)
    frame = SCENES[wanted.scene](wanted.theme)
    choices = {key: frame.pop(key) for key in ("open_sides", "faint") if key in frame}
    if not wanted.develop:
        scene = json.loads((HERE / "wanted.json").read_text())["scenes"][wanted.scene]
        samples = wanted.samples or scene.get("samples", SAMPLES)
        film.set_up_renderer(scene["size"], wanted.scale, samples, wanted.threads)
        studio.add_camera(**frame)
        film.expose(folder, wanted.scene)
    exposure = film.read_exposure(folder, wanted.scene)
    page = materials.linear(SHAPE["page"][wanted.theme])
    film.save(develop.develop(exposure, page, wanted.theme, **choices), folder / f"{wanted.scene}.png")


main()
