// Words on books that are open in several windows, on versions of the app beside each other, and on what is not saved yet.
import { defineWords } from './words';

export const TABS_WORDS = defineWords({
  zh: {
    readOnly: '只读',
    readOnlyHelp: '此表正在另一个窗口中编辑，本窗口只读并随之更新',
    reader: '只读：此表正在另一个窗口中编辑，那里的修改会同步到这里。',
    editHere: '在此编辑',
    asking: '正在请另一个窗口保存并交出编辑…',
    refused: '另一个窗口有修改尚未保存，暂不能交出编辑。请先到那个窗口处理。',
    unchanged: '未作修改：此表正在另一个窗口中编辑。',
    conflict: '另一个窗口修改了此表，本窗口的最后修改没有保存。请导出需要的内容，再重新载入。',
    newer: '另一个窗口已打开新版本的碳表。本窗口仍可继续编辑，数据照常保存；方便时请重新载入以使用新版本。',
    unknown: '此表含有新版本碳表所作的修改，本窗口的旧版本无法读取。请重新载入以使用新版本；数据未受影响。',
    blocked: '新版本正在等待另一个旧版本的碳表窗口。请切换到那个窗口看一下，或将它关闭；数据不会丢失，随后自动继续。',
    crashed: '页面的这一部分未能显示，可能是已有新版本。已保存的数据不受影响，请重新载入。',
    reload: '重新载入',
    hindered: '有修改尚未保存，保存后才能更新',
  },
  en: {
    readOnly: 'Read-only',
    readOnlyHelp: 'This book is being edited in another window; this one is read-only and follows',
    reader: 'Read-only: this book is being edited in another window. What is changed there appears here.',
    editHere: 'Edit here',
    asking: 'Asking the other window to save and let go…',
    refused: 'The other window has changes that are not saved yet and cannot let go. Please look there first.',
    unchanged: 'Nothing was changed: this book is being edited in another window.',
    conflict:
      'Another window changed this book, and the last change made here is not saved. Export what you need, then reload.',
    newer:
      'A newer version of Tanbiao is open in another window. You can go on here, and everything is saved; reload when it suits you to use the new version.',
    unknown:
      'A newer version of Tanbiao has changed this book in a way that this older one cannot read. Reload to use the new version; the data is untouched.',
    blocked:
      'The new version waits for a window with an older version of Tanbiao. Please look at that window once, or close it; nothing is lost, and it goes on by itself.',
    crashed:
      'This part of the page could not be shown; there may be a newer version. What is saved is untouched. Please reload.',
    reload: 'Reload',
    hindered: 'Something is not saved yet; the update waits for it',
  },
});
