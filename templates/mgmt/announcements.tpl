{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Announcements</span></nav>
<div class="page-head"><div>
  <h1>Announcements</h1>
  <p>Customers read them at the top of their dashboard. Times are UTC.</p>
</div></div>
{{#PUBLISHED}}<div class="notice mb" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The announcement is published.</div></div>{{/PUBLISHED}}
{{#ENDED}}<div class="notice mb" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The announcement is not shown any more.</div></div>{{/ENDED}}
{{#PREVIEW}}<section class="card mb w-l" id="preview" aria-labelledby="preview-h">
  <div class="card-head"><h2 id="preview-h">As customers will see it</h2></div>
  <div class="card-body"><div class="notice" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="{{ICON}}"/></svg><div>{{#LINE}}{{TEXT}}<br>{{/LINE}}</div></div><p class="mt">Nothing is published yet.</p></div>
</section>{{/PREVIEW}}
<form class="card mb w-l" method="post" action="/mgmt/announcements.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="once" value="{{F_ONCE}}">
  <div class="card-head"><h2>New announcement</h2></div>
  <div class="card-body stack">
    {{>F_ONCE_ERROR}}
    <div class="field{{#F_TEXT_INVALID}} field-error{{/F_TEXT_INVALID}}">
      <label for="text">Text</label>
      {{>F_TEXT_ERROR}}
      <textarea id="text" name="text" rows="4" maxlength="1000" aria-describedby="text-error"{{#F_TEXT_INVALID}} aria-invalid="true"{{/F_TEXT_INVALID}}>{{F_TEXT:pre_escape}}</textarea>
    </div>
    <div class="field{{#F_CID_INVALID}} field-error{{/F_CID_INVALID}}">
      <label for="cid">For one customer <span class="opt">(optional)</span></label>
      <span class="hint" id="cid-hint">For example col00042; empty for all customers</span>
      {{>F_CID_ERROR}}
      <input id="cid" name="cid" type="text" class="w-s" autocomplete="off" maxlength="20" value="{{F_CID}}" aria-describedby="cid-hint cid-error"{{#F_CID_INVALID}} aria-invalid="true"{{/F_CID_INVALID}}>
    </div>
    <div class="field-row">
      <div class="field{{#F_FROM_INVALID}} field-error{{/F_FROM_INVALID}}">
        <label for="from">First day <span class="opt">(optional)</span></label>
        <span class="hint" id="from-hint">Year, month, day; empty: now</span>
        {{>F_FROM_ERROR}}
        <input id="from" name="from" type="text" class="w-s" autocomplete="off" maxlength="10" value="{{F_FROM}}" aria-describedby="from-hint from-error"{{#F_FROM_INVALID}} aria-invalid="true"{{/F_FROM_INVALID}}>
      </div>
      <div class="field{{#F_UNTIL_INVALID}} field-error{{/F_UNTIL_INVALID}}">
        <label for="until">Last day <span class="opt">(optional)</span></label>
        <span class="hint" id="until-hint">Empty: until you end it</span>
        {{>F_UNTIL_ERROR}}
        <input id="until" name="until" type="text" class="w-s" autocomplete="off" maxlength="10" value="{{F_UNTIL}}" aria-describedby="until-hint until-error"{{#F_UNTIL_INVALID}} aria-invalid="true"{{/F_UNTIL_INVALID}}>
      </div>
    </div>
    <div class="row"><button class="btn btn-primary" name="do" value="publish" data-busy="Publishing">Publish</button><button class="btn" name="do" value="preview">Show as customers see it</button></div>
  </div>
</form>
<section class="card mb" aria-labelledby="current-h">
  <div class="card-head"><h2 id="current-h">Shown now or planned</h2></div>
  {{#NONE}}<div class="empty"><p>Nothing is announced. Write the first one above.</p></div>{{/NONE}}
  <div class="table-wrap"><table class="table table-cards">
    <thead><tr><th scope="col">Text</th><th scope="col">For</th><th scope="col">From</th><th scope="col">Until</th><th scope="col">State</th><th scope="col">Actions</th></tr></thead>
    <tbody>{{#CURRENT}}<tr><th scope="row">{{#LINE}}{{TEXT}}<br>{{/LINE}}</th><td data-label="For">{{FOR}}</td><td class="nw" data-label="From"><time datetime="{{FROM_ISO}}Z">{{FROM}}</time></td><td class="nw" data-label="Until">{{#LIMITED}}<time datetime="{{UNTIL_ISO}}Z">{{UNTIL}}</time>{{/LIMITED}}{{#ENDLESS}}ended by hand{{/ENDLESS}}</td><td data-label="State">{{#SHOWN}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Shown</span>{{/SHOWN}}{{#PLANNED}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Planned</span>{{/PLANNED}}</td><td data-label="Actions"><form method="post" action="/mgmt/announcements.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}"><button class="btn btn-sm" name="do" value="end">End<span class="vh"> announcement {{ID}}</span></button></form></td></tr>{{/CURRENT}}</tbody>
  </table></div>
</section>
<section class="card" aria-labelledby="past-h">
  <div class="card-head"><h2 id="past-h">Over</h2></div>
  <div class="table-wrap"><table class="table table-cards">
    <thead><tr><th scope="col">Text</th><th scope="col">For</th><th scope="col">From</th><th scope="col">Until</th></tr></thead>
    <tbody>{{#PAST}}<tr><th scope="row">{{#LINE}}{{TEXT}}<br>{{/LINE}}</th><td data-label="For">{{FOR}}</td><td class="nw" data-label="From"><time datetime="{{FROM_ISO}}Z">{{FROM}}</time></td><td class="nw" data-label="Until">{{#LIMITED}}<time datetime="{{UNTIL_ISO}}Z">{{UNTIL}}</time>{{/LIMITED}}{{#ENDLESS}}{{/ENDLESS}}</td></tr>{{/PAST}}</tbody>
  </table></div>
</section>
