/** Faces and style sheets of the whole console; a screen brings its own with it. */
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/500.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import './tokens.css';
import './base.css';
import './state.css';
import './panel.css';
import './list.css';
import './form.css';
import './table.css';
import './print.css';
