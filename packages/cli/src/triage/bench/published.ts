/**
 * What others published on sets that anyone can fetch, to stand beside our figures; nothing is decided by it. `set` is
 * the end of a set's name. Higher is better but where the metric says otherwise.
 */
interface Published {
  readonly set: RegExp;
  readonly metric: string;
  readonly others: string;
  readonly goal: string;
}

export const published: readonly Published[] = [
  {
    set: /banking77 train test$/,
    metric: "accuracy",
    others: "BERT .926, ModernBERT .940, nlp.js .517",
    goal: ".925",
  },
  {
    set: /banking77 train_10 test$/,
    metric: "accuracy",
    others: "RoBERTa .843, USE .842, ICDA .898, nlp.js .681",
    goal: ".79",
  },
  { set: /banking77 train_5 test$/, metric: "accuracy", others: "RoBERTa .740, USE .763, CPFT .809", goal: "" },
  {
    set: /sofmattress train test$/,
    metric: "MCC",
    others: "best over thresholds: Dialogflow .637, BERT .617, Haptik .588, LUIS .581, Rasa .526, nlp.js .523",
    goal: ".62",
  },
  {
    set: /sofmattress train test$/,
    metric: "AUROC",
    others: "Dialogflow .869, BERT .868, Haptik .839, LUIS .797, Rasa .792, nlp.js .765",
    goal: ".87",
  },
  {
    set: /sofmattress train test$/,
    metric: "accuracy",
    others: "at .1: BERT .736, Dialogflow .732, Haptik .723, Rasa .693, nlp.js .641",
    goal: "",
  },
  {
    set: /sofmattress subset_train test$/,
    metric: "MCC",
    others: "best over thresholds: Dialogflow .555, Haptik .496, BERT .492, LUIS .492, Rasa .433",
    goal: "",
  },
  {
    set: /askubuntu train test$/,
    metric: "accuracy with none of these",
    others: "Watson .92, LUIS .90, Rasa .86, nlp.js .94",
    goal: ".94",
  },
  {
    set: /chatbot train test$/,
    metric: "accuracy",
    others: "Watson .97, Rasa .98, LUIS .98, nlp.js .99",
    goal: "1.00",
  },
  {
    set: /injongo.(zul|swa) train test$/,
    metric: "accuracy",
    others: "AfroXLMR .937 and GPT-4o .706, means of 16 languages",
    goal: "",
  },
  { set: /covidq-category train testA$/, metric: "accuracy", others: "BERT .581", goal: ".56" },
  {
    set: /covidq-class\S* testA$/,
    metric: "accuracy",
    others: "BERT with triplet loss, all classes .495",
    goal: ".52",
  },
  { set: /covidq-class\S* testA$/, metric: "recall at 5", others: "", goal: ".80" },
  { set: /covidq-class\S* testA$/, metric: "AUROC", others: "", goal: ".75" },
  { set: /all stages$/, metric: "µs a message", others: "", goal: "100" },
  { set: /za_dev_15$/, metric: "accuracy", others: "naive Bayes .943, on longer pieces", goal: ".93" },
  { set: /ntrex_train every tenth$/, metric: "accuracy", others: "", goal: ".99" },
  { set: /urgency \S+$/, metric: "recall", others: "a plain model .90", goal: ".95" },
  {
    set: /urgency \S+$/,
    metric: "false alarms on near misses",
    others: "lower is better: a plain model .34",
    goal: ".20",
  },
  {
    set: /urgency ordinary questions$/,
    metric: "false alarms",
    others: "lower is better: a plain model .005",
    goal: ".01",
  },
];
