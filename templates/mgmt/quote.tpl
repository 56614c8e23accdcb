{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/pending.html">New signups</a> <span aria-hidden="true">/</span> <span aria-current="page">{{HEADING}}</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>{{HEADING}}</h1>
  <p>{{#DRAFT}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Draft</span>{{/DRAFT}}{{#SENT}}<span class="badge" data-tone="info"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Sent</span>{{/SENT}}{{#EXPIRED}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Expired</span>{{/EXPIRED}}{{#ORDERED}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Ordered</span>{{/ORDERED}}{{#WITHDRAWN}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Withdrawn</span>{{/WITHDRAWN}} Written by {{MADE_BY}}, for <span class="copy">{{RECIPIENT}}</span>{{#REQUEST}}, answers <a href="{{PATH}}">{{REF}}</a>{{/REQUEST}}{{#SENT_ON}}, sent <time datetime="{{AT_ISO}}Z">{{AT}}</time> UTC{{/SENT_ON}}</p>
</div></div>
{{#CHANGED}}<div class="notice mb5" data-tone="warn" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>Nothing was done.</b> The quote was ordered, has expired, or somebody else has changed it meanwhile. This is how it is now.</div></div>{{/CHANGED}}{{#DONE_SENT}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>The mail with its link is on its way. Earlier links lead nowhere now.</div></div>{{/DONE_SENT}}{{#DONE_WITHDRAWN}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>It is withdrawn. Its link leads nowhere now.</div></div>{{/DONE_WITHDRAWN}}
<section class="card mb5" aria-labelledby="preview-h">
  <div class="card-head"><h2 id="preview-h">What the customer sees</h2></div>
  <div class="card-body stack">
    <pre>{{MESSAGE}}</pre>
    <h3>{{TITLE_WORDS}}</h3>
    <pre>{{PARTS}}</pre>
    <dl class="facts">
      <dt>Disk</dt><dd>{{DISK}} GB</dd><dt>IP addresses</dt><dd>{{IPS}}</dd><dt>Bandwidth</dt><dd>{{BANDWIDTH}} GB a month</dd>
      <dt>Paid every month</dt><dd>{{PRICE_1}}</dd><dt>Paid every 6 months</dt><dd>{{PRICE_6}}</dd><dt>Paid every 12 months</dt><dd>{{PRICE_12}}</dd>
      <dt>Setup, once</dt><dd>{{SETUP}}</dd><dt>Good until</dt><dd><time datetime="{{EXPIRES}}">{{EXPIRES}}</time></dd>
    </dl>
  </div>
</section>
{{#OPEN}}<div class="row">
  <form method="post" action="/mgmt/quote.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}"><input type="hidden" name="version" value="{{VERSION}}"><button class="btn btn-primary" name="go" value="send" data-busy="Sending">{{SEND_WORDS}}</button></form>
  <a class="btn" href="/mgmt/quote_edit.html?id={{ID}}">Change it</a>
  {{#MAY_WITHDRAW}}<form method="post" action="/mgmt/quote.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}"><input type="hidden" name="version" value="{{VERSION}}"><button class="btn" name="go" value="withdraw">Withdraw it</button></form>{{/MAY_WITHDRAW}}
</div>{{/OPEN}}
