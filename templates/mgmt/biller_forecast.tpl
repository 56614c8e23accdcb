{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/jobs.html">Daily jobs</a> <span aria-hidden="true">/</span> <span aria-current="page">Dry run of the biller</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Dry run of the biller</h1>
  <p>What it would post if everything stayed as it is now. Nothing is changed. Days are those of {{ZONE}}.</p>
</div></div>
<form class="row mb5" method="get" action="/mgmt/biller_forecast.html">
  <div class="field{{#F_DAY_INVALID}} field-error{{/F_DAY_INVALID}}">
    <label for="day">Day</label>
    {{>F_DAY_ERROR}}
    <input class="w-s" id="day" name="day" type="date" value="{{F_DAY}}" aria-describedby="day-error"{{#F_DAY_INVALID}} aria-invalid="true"{{/F_DAY_INVALID}}>
  </div>
  <button class="btn">Show</button>
</form>
{{#LOOKED}}{{#NOT_ALL}}<div class="notice mb5" data-tone="warn" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>More is due than this page looks at.</b> The figures below are of a part. <span class="mono">jcctl biller --dry-run --for {{DAY}}</span> shows all.</div></div>{{/NOT_ALL}}
{{#BRAKE}}<div class="notice mb5" data-tone="bad" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>The brake would stop this run:</b> {{WHY}}.</div></div>{{/BRAKE}}
<section class="card w-l mb5" aria-labelledby="sum-h">
  <div class="card-head"><h2 id="sum-h">On <time datetime="{{DAY}}">{{DAY}}</time></h2></div>
  <div class="card-body"><dl class="facts">
    <dt>Charges</dt><dd><span class="num">{{ITEMS}}</span> for <span class="num">{{CUSTOMERS}}</span></dd>
    <dt>In all</dt><dd class="num">{{AMOUNT}}</dd>
    <dt>New since the period before</dt><dd><span class="num">{{FRESH}}</span>, <span class="num">{{FRESH_AMOUNT}}</span></dd>
    <dt>Changed amount</dt><dd><span class="num">{{CHANGED}}</span>, <span class="num">{{CHANGED_AMOUNT}}</span></dd>
    <dt>Gone since</dt><dd><span class="num">{{GONE}}</span>, <span class="num">{{GONE_AMOUNT}}</span></dd>
    {{#HELD}}<dt>Left out</dt><dd><span class="num">{{COUNT}}</span> of cancelled customers</dd>{{/HELD}}
  </dl></div>
</section>
<section class="card mb5" aria-labelledby="differences">
  <div class="card-head"><h2 id="differences">What differs from the period before</h2></div>
  {{#NO_DIFFERENCES}}<div class="empty"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><h3>Nothing differs</h3><p>Each subscription that is due was charged the same for the period before, and none has ended since.</p></div>{{/NO_DIFFERENCES}}
  {{#DIFFERENCES}}<div class="table-wrap" tabindex="0" role="region" aria-label="Table of what differs">
    <table class="table table-cards">
      <thead><tr><th scope="col">What</th><th scope="col">Customer</th><th scope="col">Charge</th><th scope="col" class="num">Before</th><th scope="col" class="num">Now</th></tr></thead>
      <tbody>{{#DIFFERENCE}}
        <tr>
          <td data-label="What">{{#IS_NEW}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#plus"/></svg>New</span>{{/IS_NEW}}{{#IS_CHANGED}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#info"/></svg>Changed</span>{{/IS_CHANGED}}{{#IS_GONE}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#x"/></svg>Gone</span>{{/IS_GONE}}</td>
          <th scope="row"><a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a></th>
          <td data-label="Charge">{{TEXT}}</td>
          <td class="num" data-label="Before">{{BEFORE}}</td>
          <td class="num" data-label="Now">{{NOW}}</td>
        </tr>{{/DIFFERENCE}}
      </tbody>
    </table>
  </div>
  {{#NOT_SHOWN}}<div class="card-foot">{{COUNT}} more are not shown here; <span class="mono">jcctl biller --dry-run</span> shows all.</div>{{/NOT_SHOWN}}{{/DIFFERENCES}}
</section>
<section class="card" aria-labelledby="customers">
  <div class="card-head"><h2 id="customers">By customer</h2></div>
  {{#NOBODY}}<div class="empty"><h3>Nobody is charged</h3><p>No subscription is due by that day.</p></div>{{/NOBODY}}
  {{#SOMEBODY}}<div class="table-wrap" tabindex="0" role="region" aria-label="Table of customers">
    <table class="table table-cards">
      <thead><tr><th scope="col">Customer</th><th scope="col">Charges</th><th scope="col" class="num">Sum</th></tr></thead>
      <tbody>{{#CUSTOMER}}
        <tr>
          <th scope="row"><a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a></th>
          <td data-label="Charges">{{#LINE}}<div>{{TEXT}}, <time datetime="{{FROM}}">{{FROM}}</time> to <time datetime="{{UNTIL}}">{{UNTIL}}</time>: <span class="num">{{COSTS}}</span></div>{{/LINE}}</td>
          <td class="num" data-label="Sum">{{SUM}}</td>
        </tr>{{/CUSTOMER}}
      </tbody>
    </table>
  </div>
  {{#MORE}}<div class="card-foot"><a href="{{PATH}}">Next customers</a></div>{{/MORE}}{{/SOMEBODY}}
</section>{{/LOOKED}}
