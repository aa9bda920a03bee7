import '@fontsource-variable/atkinson-hyperlegible-next';
import { mount } from 'svelte';
import { connect } from '../src-main/contract/connect.ts';
import App from './App.svelte';
import './app.css';
import { receivePort } from './transport/receive-port.ts';

const target = document.querySelector('#app');
if (target === null) throw new Error('index.html must hold an element #app');
const port = await receivePort(window);
mount(App, { target, props: { client: connect(port) } });
