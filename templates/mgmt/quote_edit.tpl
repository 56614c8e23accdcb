{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/pending.html">New signups</a> <span aria-hidden="true">/</span> <span aria-current="page">{{HEADING}}</span></nav>
{{>CONFLICT}}
<div class="page-head mb"><div class="grow"><h1>{{HEADING}}</h1>{{#REQUEST}}<p>Answers the request <a href="{{PATH}}">{{REF}}</a>.</p>{{/REQUEST}}</div></div>
{{#WAS_SENT}}<div class="notice mb5" data-tone="warn" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>It was sent.</b> Changed, its link leads nowhere until you send it again.</div></div>{{/WAS_SENT}}
<form class="card" method="post" action="/mgmt/quote_edit.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{F_ID}}"><input type="hidden" name="request" value="{{F_REQUEST}}"><input type="hidden" name="once" value="{{F_ONCE}}"><input type="hidden" name="version" value="{{F_VERSION}}">
  <div class="card-body stack">
    <div class="field{{#F_TITLE_INVALID}} field-error{{/F_TITLE_INVALID}}">
      <label for="title">Title</label>
      <span class="hint" id="title-hint">For example Custom server 2 × 16 cores</span>
      {{>F_TITLE_ERROR}}
      <input id="title" name="title" type="text" class="w-l" value="{{F_TITLE}}" autocomplete="off" maxlength="100" aria-describedby="title-hint title-error"{{#F_TITLE_INVALID}} aria-invalid="true"{{/F_TITLE_INVALID}}>
    </div>
    <div class="field{{#F_PARTS_INVALID}} field-error{{/F_PARTS_INVALID}}">
      <label for="parts">Parts</label>
      <span class="hint" id="parts-hint">One per line</span>
      {{>F_PARTS_ERROR}}
      <textarea id="parts" name="parts" rows="6" maxlength="4000" aria-describedby="parts-hint parts-error"{{#F_PARTS_INVALID}} aria-invalid="true"{{/F_PARTS_INVALID}}>{{F_PARTS:pre_escape}}</textarea>
    </div>
    <div class="field-row">
    <div class="field{{#F_DISK_INVALID}} field-error{{/F_DISK_INVALID}}">
      <label for="disk">Disk in GB</label>
      {{>F_DISK_ERROR}}
      <input id="disk" name="disk" type="text" class="w-xs" value="{{F_DISK}}" autocomplete="off" maxlength="9" inputmode="numeric" aria-describedby="disk-error"{{#F_DISK_INVALID}} aria-invalid="true"{{/F_DISK_INVALID}}>
    </div>
    <div class="field{{#F_IPS_INVALID}} field-error{{/F_IPS_INVALID}}">
      <label for="ips">IP addresses</label>
      {{>F_IPS_ERROR}}
      <input id="ips" name="ips" type="text" class="w-xs" value="{{F_IPS}}" autocomplete="off" maxlength="9" inputmode="numeric" aria-describedby="ips-error"{{#F_IPS_INVALID}} aria-invalid="true"{{/F_IPS_INVALID}}>
    </div>
    <div class="field{{#F_BANDWIDTH_INVALID}} field-error{{/F_BANDWIDTH_INVALID}}">
      <label for="bandwidth">Bandwidth in GB a month</label>
      {{>F_BANDWIDTH_ERROR}}
      <input id="bandwidth" name="bandwidth" type="text" class="w-xs" value="{{F_BANDWIDTH}}" autocomplete="off" maxlength="9" inputmode="numeric" aria-describedby="bandwidth-error"{{#F_BANDWIDTH_INVALID}} aria-invalid="true"{{/F_BANDWIDTH_INVALID}}>
    </div>
    </div>
    <div class="field-row">
    <div class="field{{#F_PRICE_1_INVALID}} field-error{{/F_PRICE_1_INVALID}}">
      <label for="price-1">Price for 1 month</label>
      {{>F_PRICE_1_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="price-1" name="price-1" type="text" inputmode="decimal" value="{{F_PRICE_1}}" autocomplete="off" maxlength="14" aria-describedby="price-1-error"{{#F_PRICE_1_INVALID}} aria-invalid="true"{{/F_PRICE_1_INVALID}}></div>
    </div>
    <div class="field{{#F_PRICE_6_INVALID}} field-error{{/F_PRICE_6_INVALID}}">
      <label for="price-6">Price for 6 months</label>
      {{>F_PRICE_6_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="price-6" name="price-6" type="text" inputmode="decimal" value="{{F_PRICE_6}}" autocomplete="off" maxlength="14" aria-describedby="price-6-error"{{#F_PRICE_6_INVALID}} aria-invalid="true"{{/F_PRICE_6_INVALID}}></div>
    </div>
    <div class="field{{#F_PRICE_12_INVALID}} field-error{{/F_PRICE_12_INVALID}}">
      <label for="price-12">Price for 12 months</label>
      {{>F_PRICE_12_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="price-12" name="price-12" type="text" inputmode="decimal" value="{{F_PRICE_12}}" autocomplete="off" maxlength="14" aria-describedby="price-12-error"{{#F_PRICE_12_INVALID}} aria-invalid="true"{{/F_PRICE_12_INVALID}}></div>
    </div>
    <div class="field{{#F_SETUP_INVALID}} field-error{{/F_SETUP_INVALID}}">
      <label for="setup">Setup, once</label>
      {{>F_SETUP_ERROR}}
      <div class="affix w-s"><span aria-hidden="true">$</span><input id="setup" name="setup" type="text" inputmode="decimal" value="{{F_SETUP}}" autocomplete="off" maxlength="14" aria-describedby="setup-error"{{#F_SETUP_INVALID}} aria-invalid="true"{{/F_SETUP_INVALID}}></div>
    </div>
    </div>
    <div class="field{{#F_RECIPIENT_INVALID}} field-error{{/F_RECIPIENT_INVALID}}">
      <label for="recipient">Mail goes to</label>
      {{>F_RECIPIENT_ERROR}}
      <input id="recipient" name="recipient" type="email" class="w-l" value="{{F_RECIPIENT}}" autocomplete="off" maxlength="254" aria-describedby="recipient-error"{{#F_RECIPIENT_INVALID}} aria-invalid="true"{{/F_RECIPIENT_INVALID}}>
    </div>
    <div class="field{{#F_MESSAGE_INVALID}} field-error{{/F_MESSAGE_INVALID}}">
      <label for="message">Message <span class="opt">(optional)</span></label>
      <span class="hint" id="message-hint">Stands above the offer</span>
      {{>F_MESSAGE_ERROR}}
      <textarea id="message" name="message" rows="5" maxlength="4000" aria-describedby="message-hint message-error"{{#F_MESSAGE_INVALID}} aria-invalid="true"{{/F_MESSAGE_INVALID}}>{{F_MESSAGE:pre_escape}}</textarea>
    </div>
    <div class="field{{#F_EXPIRES_INVALID}} field-error{{/F_EXPIRES_INVALID}}">
      <label for="expires">Good until</label>
      <span class="hint" id="expires-hint">The last day, like 2026-11-27</span>
      {{>F_EXPIRES_ERROR}}
      <input id="expires" name="expires" type="text" class="w-s" value="{{F_EXPIRES}}" autocomplete="off" maxlength="10" aria-describedby="expires-hint expires-error"{{#F_EXPIRES_INVALID}} aria-invalid="true"{{/F_EXPIRES_INVALID}}>
    </div>
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Save and preview</button> <a class="btn" href="/mgmt/pending.html">Leave it as it is</a></div>
  </div>
</form>
