import { msg } from "@lingui/core/macro";
import { IconMessageQuestion } from "@tabler/icons-react";
import { pageOf } from "../../app/page-of.ts";
import { type Feature, page } from "../feature.ts";

export const answers: Feature = {
  key: "answers",
  path: "/answers",
  label: msg`Answers`,
  icon: IconMessageQuestion,
  permission: "answers.read",
  goKey: "a",
  place: "know",
  routes: [
    {
      lazy: pageOf(() => import("./answers-layout.tsx"), "AnswersLayout"),
      children: [
        page("", () => import("./lists/answers-page.tsx"), "AnswersPage"),
        page("content", () => import("./lists/content-page.tsx"), "ContentPage"),
        page("questions", () => import("./questions/questions-page.tsx"), "QuestionsPage"),
        page("triage", () => import("./triage/triage-page.tsx"), "TriagePage"),
        page("training", () => import("./training/training-page.tsx"), "TrainingPage"),
        page("review", () => import("./review/review-page.tsx"), "ReviewPage"),
        page("data", () => import("./data/sources-page.tsx"), "SourcesPage"),
      ],
    },
    page("data/:key", () => import("./data/source-page.tsx"), "SourcePage"),
    page(":kind/:key", () => import("./editor/entry-page.tsx"), "EntryPage"),
  ],
  rooms: [
    { path: "content", label: msg`Content` },
    { path: "questions", label: msg`Open questions` },
    { path: "triage", label: msg`Labels and urgency` },
    { path: "training", label: msg`Training` },
    { path: "review", label: msg`Drafts and history` },
    { path: "data", label: msg`Data sources` },
  ],
};
