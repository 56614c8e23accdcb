{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/am/services.html">Services</a> <span aria-hidden="true">/</span> <span aria-current="page">{{HOSTNAME}}</span></nav>
<div class="page-head"><div>
  <h1>{{HOSTNAME}}</h1>
  <p>{{#RUNNING}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Active</span>{{/RUNNING}}{{#ENDING}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Shuts down</span>{{/ENDING}}{{#STOPPED}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Stopped</span>{{/STOPPED}}</p>
</div><div class="row">{{#PANEL}}<a class="btn" href="{{PANEL_URL}}" rel="noreferrer">Control panel <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#out"/></svg></a>{{/PANEL}}{{#POWER}}<a class="btn" href="/am/power.html?system={{SYSTEM}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#power"/></svg>Power</a>{{/POWER}}<a class="btn" href="/am/support.html?system={{SYSTEM}}">Ask support</a>{{#BANDWIDTH}}<a class="btn" href="/am/bandwidth.html?of={{SYSTEM}}">Bandwidth</a>{{/BANDWIDTH}}</div></div>
{{#SENT}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>Your request is on its way, with the reference <span class="copy mono">{{REF}}</span>. A copy was sent to you; we answer by mail.</div></div>{{/SENT}}
<div class="cols cols-2 mb5">
  <section class="card" aria-labelledby="facts-h">
    <div class="card-head mb"><h2 id="facts-h">Server</h2></div>
    <div class="card-body"><dl class="facts">
      {{#FACT}}<dt>{{NAME}}</dt><dd>{{VALUE}}</dd>{{/FACT}}
      <dt>IP addresses</dt><dd>{{#IP}}<span class="copy mono">{{ADDRESS}}</span> {{/IP}}{{#NO_IPS}}none{{/NO_IPS}}</dd>
      {{#DATE_FACT}}<dt>{{NAME}}</dt><dd><time datetime="{{ISO}}">{{DATE}}</time></dd>{{/DATE_FACT}}
    </dl></div>
  </section>
  <section class="card" aria-labelledby="included-h">
    <div class="card-head mb"><h2 id="included-h">Included</h2></div>
    <div class="card-body"><dl class="facts">
      <dt>Disk</dt><dd>{{INCLUDED_DISK}}</dd>
      <dt>IP addresses</dt><dd>{{INCLUDED_IPS}}</dd>
      <dt>Bandwidth</dt><dd>{{INCLUDED_TRAFFIC}} a month {{>HELP_TRAFFIC}}</dd>
      {{#BACKUP}}<dt>Backup space</dt><dd>{{INCLUDED_BACKUP}}</dd>{{/BACKUP}}
    </dl></div>
  </section>
</div>
<section class="card mb5" aria-labelledby="charges-h">
  <div class="card-head mb"><h2 id="charges-h">What it costs</h2></div>
  {{#CHARGES}}<div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Package</th><th scope="col" class="num">Price</th><th scope="col">Charged</th><th scope="col">Next charge</th></tr></thead>
      <tbody>{{#CHARGE}}<tr><th scope="row">{{WHAT}}{{#SEVERAL}} × {{QUANTITY}}{{/SEVERAL}}</th><td class="num" data-label="Price">{{AMOUNT}}</td><td data-label="Charged">{{EVERY}}</td><td data-label="Next charge">{{#NEXT}}<time datetime="{{NEXT_ISO}}">{{NEXT_ON}}</time>{{/NEXT}}{{#NO_NEXT}}none planned{{/NO_NEXT}}</td></tr>{{/CHARGE}}</tbody>
    </table>
  </div>{{/CHARGES}}
  {{#NO_CHARGES}}<div class="empty"><p>Nothing is charged for this server.</p></div>{{/NO_CHARGES}}
</section>
{{#CHANGE}}<form class="card" id="change" method="post" action="/am/service.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="system" value="{{SYSTEM}}"><input type="hidden" name="once" value="{{F_ONCE}}">
  <div class="card-head mb"><h2>Ask for a change</h2></div>
  <div class="card-body stack">
    {{>F_ONCE_ERROR}}
    <div class="field{{#F_TEXT_INVALID}} field-error{{/F_TEXT_INVALID}}">
      <label for="text">What should be different</label>
      <span class="hint" id="text-hint">Another package, more disk or addresses, another host name: we answer with the price before anything changes</span>
      {{>F_TEXT_ERROR}}
      <textarea id="text" name="text" rows="5" maxlength="2000" aria-describedby="text-hint text-error"{{#F_TEXT_INVALID}} aria-invalid="true"{{/F_TEXT_INVALID}}>{{F_TEXT:pre_escape}}</textarea>
    </div>
    {{>WRITERS}}
    <div class="row"><button class="btn btn-primary" data-busy="Sending">Send the request</button></div>
  </div>
</form>{{/CHANGE}}
{{#NOBODY}}<p class="notice"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#info"/></svg><span>To have this server changed, write to <a href="mailto:{{SUPPORT_EMAIL}}">{{SUPPORT_EMAIL}}</a>: no contact is on file for your account yet.</span></p>{{/NOBODY}}
