import { journey } from './support.mjs';
import { fill_step1, new_host, to_step2 } from './order.mjs';
journey('x', {}, async (v) => {
  const { page } = v;
  await v.open('/signup/step1.html?svc=linux');
  await fill_step1(v, new_host('vps'), { plan: 'linux-m', backup: 'linux-backup-200' });
  await page.evaluate(() => { for (const t of ['click','submit']) document.addEventListener(t, (e) => { console.log(t, e.target.outerHTML.slice(0,100), e.defaultPrevented); }); });
  try { await page.getByRole('button', {name:'Continue to server options'}).click({timeout:3000}); } catch (e) { console.log(e.message); }
  await page.waitForTimeout(500); console.log(page.url(), v.problems);
});
