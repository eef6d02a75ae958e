import { createRoot } from 'react-dom/client';
import './style/base.css';
import { leaveField } from './component/next-field.ts';
import { App } from './shell/app.tsx';

const root = document.querySelector('#klubba');
if (root !== null) createRoot(root).render(<App />);

// A window that closes leaves the field that is being written in, as a click beside it does: what was typed is recorded then.
window.addEventListener('pagehide', leaveField);
