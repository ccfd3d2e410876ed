import type { Step } from "./step.ts";
import { v13_1_0 } from "./v13-1-0.ts";
import { v13_2_0 } from "./v13-2-0.ts";
import { v13_3_0 } from "./v13-3-0.ts";
import { v13_4_0 } from "./v13-4-0.ts";
import { v13_5_0 } from "./v13-5-0.ts";
import { v13_6_0 } from "./v13-6-0.ts";
import { v13_6_1 } from "./v13-6-1.ts";
import { v14_0_0 } from "./v14-0-0.ts";
import { v14_1_0 } from "./v14-1-0.ts";
import { v14_2_0 } from "./v14-2-0.ts";
import { v14_3_0 } from "./v14-3-0.ts";
import { v14_3_1 } from "./v14-3-1.ts";
import { v14_4_0 } from "./v14-4-0.ts";
import { v14_4_1 } from "./v14-4-1.ts";
import { v14_4_2 } from "./v14-4-2.ts";

/** Every step, oldest first; a new version of the specification is one more file and one more line. */
export const steps: readonly Step[] = [
  v13_1_0,
  v13_2_0,
  v13_3_0,
  v13_4_0,
  v13_5_0,
  v13_6_0,
  v13_6_1,
  v14_0_0,
  v14_1_0,
  v14_2_0,
  v14_3_0,
  v14_3_1,
  v14_4_0,
  v14_4_1,
  v14_4_2,
];
