import { z } from "zod";
/** `hotline.json`: all of a project but its journeys and contents, which have files of their own. */
export declare const hotlineFile: z.ZodObject<{
    $schema: z.ZodExactOptional<z.ZodString>;
    name: z.ZodString;
    languages: z.ZodArray<z.ZodString>;
    timezone: z.ZodString;
    country: z.ZodExactOptional<z.ZodString>;
    fields: z.ZodDefault<z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        name: z.ZodString;
        type: z.ZodEnum<{
            number: "number";
            text: "text";
            state: "state";
            datetime: "datetime";
            district: "district";
            ward: "ward";
        }>;
    }, z.core.$strict>>>;
    globals: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodString>>;
    triggers: z.ZodDefault<z.ZodArray<z.ZodDiscriminatedUnion<[z.ZodObject<{
        kind: z.ZodLiteral<"keyword">;
        keywords: z.ZodRecord<z.ZodString, z.ZodArray<z.ZodString>>;
        match: z.ZodEnum<{
            first: "first";
            only: "only";
        }>;
        interrupt: z.ZodBoolean;
        setsLanguage: z.ZodExactOptional<z.ZodBoolean>;
        journey: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"label">;
        label: z.ZodString;
        leastConfidence: z.ZodExactOptional<z.ZodNumber>;
        interrupt: z.ZodExactOptional<z.ZodBoolean>;
        journey: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"newContact">;
        journey: z.ZodString;
    }, z.core.$strict>, z.ZodObject<{
        kind: z.ZodLiteral<"catchAll">;
        journey: z.ZodString;
    }, z.core.$strict>], "kind">>>;
    dataSources: z.ZodDefault<z.ZodArray<z.ZodObject<{
        key: z.ZodString;
        format: z.ZodEnum<{
            csv: "csv";
            json: "json";
            feed: "feed";
        }>;
        location: z.ZodString;
        refreshSeconds: z.ZodNumber;
        staleAfterSeconds: z.ZodNumber;
        reading: z.ZodRecord<z.ZodString, z.ZodUnknown>;
    }, z.core.$strict>>>;
    groups: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        uuid: z.ZodString;
        name: z.ZodString;
        query: z.ZodExactOptional<z.ZodString>;
    }, z.core.$strict>>>;
    labels: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        uuid: z.ZodString;
        name: z.ZodString;
    }, z.core.$strict>>>;
    campaigns: z.ZodExactOptional<z.ZodArray<z.ZodObject<{
        uuid: z.ZodString;
        name: z.ZodString;
        group: z.ZodString;
        reminders: z.ZodArray<z.ZodObject<{
            uuid: z.ZodString;
            field: z.ZodString;
            offset: z.ZodInt;
            unit: z.ZodEnum<{
                hours: "hours";
                days: "days";
                minutes: "minutes";
                weeks: "weeks";
            }>;
            hour: z.ZodExactOptional<z.ZodInt>;
            whenBusy: z.ZodEnum<{
                interrupt: "interrupt";
                skip: "skip";
                beside: "beside";
            }>;
            tags: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
            does: z.ZodDiscriminatedUnion<[z.ZodObject<{
                kind: z.ZodLiteral<"journey">;
                journey: z.ZodString;
            }, z.core.$strict>, z.ZodObject<{
                kind: z.ZodLiteral<"message">;
                texts: z.ZodRecord<z.ZodString, z.ZodString>;
                language: z.ZodString;
            }, z.core.$strict>], "kind">;
        }, z.core.$strict>>;
        tags: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
    }, z.core.$strict>>>;
    hours: z.ZodExactOptional<z.ZodRecord<z.ZodEnum<{
        mon: "mon";
        tue: "tue";
        wed: "wed";
        thu: "thu";
        fri: "fri";
        sat: "sat";
        sun: "sun";
    }> & z.core.$partial, z.ZodArray<z.ZodTuple<[z.ZodString, z.ZodString], null>>>>;
    setAside: z.ZodExactOptional<z.ZodObject<{
        triggers: z.ZodExactOptional<z.ZodArray<z.ZodUnknown>>;
        reminders: z.ZodExactOptional<z.ZodArray<z.ZodUnknown>>;
    }, z.core.$strict>>;
}, z.core.$strict>;
/** What must be true of a journey before `core/flow` looks at it closely. */
export declare const journeyFile: z.ZodObject<{
    uuid: z.ZodString;
    name: z.ZodString;
    tags: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
}, z.core.$loose>;
export declare const contentFile: z.ZodRecord<z.ZodString, z.ZodRecord<z.ZodString, z.ZodString>>;
