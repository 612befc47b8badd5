/** `npm run operator -- name@example.com`: makes sure that everything is installed, then hands over to Node 24. */
import { handOver } from '../launch/launch.mjs'

await handOver('scripts/operator/main.ts')
