import type { FrameWords } from './vi.ts';

export const en = {
  product: 'Niên Khóa',
  tagline: 'The school year, from directive to report',
  menu: {
    home: 'Home', work: 'To do', plans: 'Plans', reports: 'Reports', tasks: 'Tasks', directives: 'Directives', routes: 'Review routes', board: 'Submission board', clock: 'Time at each desk', units: 'Units',
    people: 'People', calendar: 'Working calendar', notices: 'Notices', audit: 'Audit log', operations: 'Operations', mail: 'Kept mail',
  },
  short: {
    home: 'Home', work: 'To do', plans: 'Plans', reports: 'Reports', tasks: 'Tasks', directives: 'Directives', routes: 'Routes', board: 'Board', clock: 'Time', units: 'Units',
    people: 'People', calendar: 'Calendar', notices: 'Notices', audit: 'Audit', operations: 'Operations', mail: 'Mail',
  },
  frame: {
    skip: 'Skip to content', main: 'Main menu', more: 'More', schoolYear: 'School year', schoolYearOf: (y: string) => `School year ${y}`, account: 'Account', openAccount: (name: string) => `Account of ${name}`,
    notices: 'Notices', unread: (n: number) => (n ? `Notices, ${n} unread` : 'Notices'), language: 'Language', vietnamese: 'Tiếng Việt', english: 'English', look: 'Appearance',
    light: 'Light', dark: 'Dark', system: 'As the device', density: 'Row spacing', comfortable: 'Comfortable', compact: 'Compact', signOut: 'Sign out', demoClock: 'Demo clock',
    now: (t: string) => `It is ${t}`, advanceTo: 'Advance to', advance: 'Advance', advancing: 'Letting time pass…', advanced: (t: string) => `It is now ${t}`, live: 'Live', reconnecting: 'Connection lost, reconnecting…',
    fallen: 'This screen failed', fallenHint: 'What was saved is not lost. Reload the page; if it fails again, tell your administrator.', reload: 'Reload page', notHere: 'No such page', notHereHint: 'The link may be old or mistyped.', goHome: 'Go to home',
  },
  act: {
    save: 'Save', cancel: 'Cancel', close: 'Close', back: 'Back', retry: 'Try again', add: 'Add', remove: 'Remove', edit: 'Edit', open: 'Open', send: 'Send', confirm: 'Confirm', search: 'Search', clear: 'Clear filters',
    all: 'All', previous: 'Previous page', next: 'Next page', sending: 'Sending…', print: 'Print', copy: 'Copy', copied: 'Copied',
  },
  list: {
    search: 'Search, accents optional', filters: 'Filters', range: (from: number, to: number, total: number) => `${from}–${to} of ${total}`, none: 'Nothing matches the filters', noneHint: 'Remove a condition or search for another word.', sortBy: (c: string) => `Sort by ${c}`,
    loading: 'Loading the list…', count: (n: number) => `${n} ${n === 1 ? 'item' : 'items'}`,
  },
  date: {
    why: 'Why this date?', left: (n: number) => `${n} working ${n === 1 ? 'day' : 'days'} left`, today: 'due today', late: (n: number) => `${n} working ${n === 1 ? 'day' : 'days'} late`, lateSince: (day: string) => `late since ${day}`, dueOn: (day: string) => `due on ${day}`, inSentence: (weekday: string) => weekday, none: 'No due date', placeholder: 'day/month/year', format: 'Write the day as 28/11/2026', pick: 'Choose on a calendar', outside: (from: string | undefined, to: string | undefined) => (from && to ? `From ${from} to ${to}` : from ? `${from} or later` : `${to ?? ''} or earlier`), weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  },
  strip: {
    label: 'The year so far', stages: ['Drafting', 'Submitted', 'Review', 'Approval', 'Carrying out', 'Reporting', 'Closed'], done: 'done', now: 'now here', ahead: 'ahead', step: (n: number, of: number) => `Step ${n}/${of}`,
    at: (desk: string) => `With ${desk}`, held: (n: number) => `${n} working ${n === 1 ? 'day' : 'days'}`, since: (d: string) => `since ${d}`, theirs: (d: string) => `their deadline ${d}`, until: (d: string) => `until ${d}`,
  },
  problem: {
    title: 'Not done', kept: 'What you typed is still on this screen.', offline: 'The server cannot be reached. The request is kept; however often it is sent, it counts once.', offlineRead: 'The server cannot be reached. Check the network and try again.',
    waiting: 'Not sent yet, trying again…', goTo: 'Go to the spot', reload: 'Reload to see the latest state', signIn: 'Sign in again',
  },
  loading: 'Loading…',
} satisfies FrameWords;
