// The project file, both ways: everything of a book in one text, with what wrote it and a checksum.
export { type ReadProject, readProject } from './project-read';
export { PROJECT_FORMAT, type ProjectMeta, writeProject } from './project-write';
