import { z } from "zod";
/** `urgency.json`. */
export declare const urgencyFile: z.ZodObject<{
    rules: z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        name: z.ZodString;
        words: z.ZodRecord<z.ZodString, z.ZodArray<z.ZodString>>;
        examples: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodArray<z.ZodString>>>;
        reply: z.ZodExactOptional<z.ZodRecord<z.ZodString, z.ZodString>>;
    }, z.core.$strict>>;
    notUrgent: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodArray<z.ZodString>>>;
    reply: z.ZodRecord<z.ZodString, z.ZodString>;
}, z.core.$strict>;
/** `states.json`. */
export declare const statesFile: z.ZodObject<{
    states: z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        name: z.ZodString;
        words: z.ZodRecord<z.ZodString, z.ZodArray<z.ZodString>>;
        stops: z.ZodArray<z.ZodString>;
        reply: z.ZodRecord<z.ZodString, z.ZodString>;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** One line of `answers.jsonl`. */
export declare const answerLine: z.ZodObject<{
    key: z.ZodString;
    title: z.ZodRecord<z.ZodString, z.ZodString>;
    text: z.ZodRecord<z.ZodString, z.ZodString>;
    questions: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodArray<z.ZodString>>>;
}, z.core.$strict>;
/** One line of `labels.jsonl`; the label `oos` is for what has none. */
export declare const labelLine: z.ZodObject<{
    text: z.ZodString;
    label: z.ZodString;
    lang: z.ZodExactOptional<z.ZodString>;
}, z.core.$strict>;
/** One line of `golden.jsonl`: what a message must be understood as; what is not said is not checked. */
export declare const goldenLine: z.ZodObject<{
    text: z.ZodString;
    lang: z.ZodExactOptional<z.ZodString>;
    urgent: z.ZodExactOptional<z.ZodUnion<readonly [z.ZodString, z.ZodLiteral<false>]>>;
    label: z.ZodExactOptional<z.ZodString>;
    answer: z.ZodExactOptional<z.ZodString>;
}, z.core.$strict>;
