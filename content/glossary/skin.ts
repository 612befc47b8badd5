import type { Term } from './term.ts'

/** Skin, from the surface down. */
export const skin: readonly Term[] = [
  {
    id: 'skin-barrier',
    name: 'Skin barrier',
    text: 'The outermost layer of the skin, which keeps water in and much of the world out. Skin and gut are both barrier organs, with distinct microbes of their own.',
    claim: 'gut-skin-shared-barrier-features',
    related: ['ceramide', 'transepidermal-water-loss', 'gut-barrier'],
  },
  {
    id: 'epidermis',
    name: 'Epidermis',
    text: 'The upper part of the skin. Its cells are made at the bottom and move up until they are shed.',
    related: ['keratinocyte', 'skin-barrier', 'dermis'],
  },
  {
    id: 'dermis',
    name: 'Dermis',
    text: 'The part of the skin under the epidermis, where collagen, elastin and the cells that make them are.',
    related: ['collagen', 'fibroblast', 'epidermis'],
  },
  {
    id: 'keratinocyte',
    name: 'Keratinocyte',
    text: 'The main cell of the epidermis. Studies often grow it in a dish, which is not the same as skin on a person.',
    related: ['epidermis', 'in-vitro'],
  },
  {
    id: 'ceramide',
    name: 'Ceramide',
    text: 'A fat between the cells of the outermost skin that helps to hold water. Cytokines changed it in laboratory-grown skin; that the gut does so in healthy skin is not shown.',
    claim: 'inflammation-lowers-ceramides',
    related: ['skin-barrier', 'transepidermal-water-loss', 'cytokine'],
  },
  {
    id: 'transepidermal-water-loss',
    name: 'Transepidermal water loss',
    also: ['TEWL'],
    text: 'The water that leaves through the skin without sweat. Researchers measure it with a probe to see how well the barrier holds.',
    related: ['skin-barrier', 'ceramide'],
  },
  {
    id: 'collagen',
    name: 'Collagen',
    text: 'The protein that gives the dermis its strength.',
    related: ['dermis', 'fibroblast', 'mmp', 'glycation'],
  },
  {
    id: 'elastin',
    name: 'Elastin',
    text: 'The protein that lets skin spring back when it has been stretched.',
    related: ['collagen', 'dermis', 'mmp'],
  },
  {
    id: 'fibroblast',
    name: 'Fibroblast',
    text: 'The cell that makes collagen. In aged skin it makes less, mainly because the collagen it holds on to is fragmented.',
    claim: 'cytokines-suppress-collagen-synthesis',
    related: ['collagen', 'dermis'],
  },
  {
    id: 'mmp',
    name: 'MMP',
    also: ['matrix metalloproteinase'],
    text: 'An enzyme that breaks down collagen and elastin. In living skin its main trigger is the sun.',
    claim: 'cytokines-activate-collagen-degrading-enzymes',
    related: ['collagen', 'elastin', 'tnf-alpha', 'photoaging'],
  },
  {
    id: 'photoaging',
    name: 'Photoaging',
    text: 'The part of skin aging that comes from the sun, the best-documented driver from outside. Daily sunscreen is the measure with a randomized trial behind it.',
    claim: 'understanding-axis-top-priority-35plus',
    related: ['mmp', 'randomized-trial'],
  },
]
