import { createRoot } from 'react-dom/client';
import './style/base.css';
import { App } from './shell/app.tsx';

const root = document.querySelector('#klubba');
if (root !== null) createRoot(root).render(<App />);
