/**
 * dependency-cruiser reads TypeScript with the compiler's JavaScript interface, which TypeScript 7 no longer has.
 * For its process alone, the name `typescript` means the last version that has one.
 */
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (name, context, next) => next(name.replace(/^typescript(?=$|\/)/, 'typescript-5'), context),
})
