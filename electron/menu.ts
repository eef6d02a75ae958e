import type { MenuItemConstructorOptions } from 'electron';
import { text, type Language, type TextKey } from '../domain/text/text.ts';

/**
 * The application's menu in a language. What the window does by itself is chosen by its name in the table of keys.
 * @param chosen is told that name
 */
export function menuTemplate(language: Language, macOS: boolean, chosen: (name: string) => void): MenuItemConstructorOptions[] {
  const say = (key: TextKey): string => text(language, key);
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>, key: TextKey): MenuItemConstructorOptions => ({ role: name, label: say(key) });
  const own = (name: string, key: TextKey): MenuItemConstructorOptions => ({ id: name, label: say(key), click: () => chosen(name) });
  const between: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(macOS ? [{ label: 'Klubba', submenu: [role('hide', 'menu.hide'), role('hideOthers', 'menu.hideOthers'), between, role('quit', 'menu.quit')] }] : []),
    { label: say('menu.file'), submenu: [own('find', 'menu.find'), between, own('openPacket', 'menu.openPacket'), own('createPacket', 'menu.createPacket'), between, role('close', 'menu.close'), ...(macOS ? [] : [role('quit', 'menu.quit')])] },
    {
      label: say('menu.edit'),
      submenu: [
        role('undo', 'menu.undo'),
        role('redo', 'menu.redo'),
        between,
        role('cut', 'menu.cut'),
        role('copy', 'menu.copy'),
        role('paste', 'menu.paste'),
        role('selectAll', 'menu.selectAll'),
      ],
    },
    {
      label: say('menu.view'),
      submenu: [
        role('zoomIn', 'menu.zoomIn'),
        role('zoomOut', 'menu.zoomOut'),
        role('resetZoom', 'menu.resetZoom'),
        between,
        own('hideForRoom', 'menu.hideForRoom'),
        role('togglefullscreen', 'menu.fullScreen'),
      ],
    },
    { label: say('menu.help'), submenu: [own('help', 'menu.keys')] },
  ];
}
