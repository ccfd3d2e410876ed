import type { Project } from "@hotline/core/model/project.ts";
/** Reads a project folder. Throws an `Error` that names each wrong file and key. */
export declare function readProject(dir: string): Promise<Project>;
