/** `../src/components/DueDate.stories.tsx` as the gallery names it: `components/DueDate`. */
export const nameOf = (path: string): string =>
  path.replace(/^.*?src\//, '').replace(/\.stories\.tsx$/, '');
