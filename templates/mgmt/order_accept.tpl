{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/pending.html">New signups</a> <span aria-hidden="true">/</span> <a href="{{PATH}}">{{REF}}</a> <span aria-hidden="true">/</span> <span aria-current="page">Accept</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Accept order {{REF}}</h1>
  <p>{{NAME}}, {{HOST}}, first payment {{FIRST}}. {{PAYMENT}}.</p>
</div></div>
{{#GATEWAY}}<div class="notice mb5" data-tone="warn" role="alert"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div>The processor says: {{GATEWAY_WORDS}}</div></div>{{/GATEWAY}}
<form method="post" action="/mgmt/order_accept.html" novalidate>
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="ref" value="{{F_REF}}">
  <fieldset class="card form-section mb5" id="customer" tabindex="-1" aria-describedby="customer-error">
    <legend>Customer</legend>
    {{>F_CUSTOMER_ERROR}}
    <div class="choices">
      <label class="choice"><input type="radio" name="customer" value="new"{{#NEW_CHOSEN}} checked{{/NEW_CHOSEN}}><span class="choice-name">A new customer</span><span class="choice-sub">With the contacts of the order</span></label>
      {{#MATCH}}<label class="choice"><input type="radio" name="customer" value="{{CID}}"{{#CHOSEN}} checked{{/CHOSEN}}><span class="choice-name">{{CID}} {{NAME}}</span><span class="choice-sub">{{WHY}}{{#CANCELLED}}; cancelled, becomes active again{{/CANCELLED}}</span></label>{{/MATCH}}
      <label class="choice"><input type="radio" name="customer" value="other"{{#OTHER_CHOSEN}} checked{{/OTHER_CHOSEN}}><span class="choice-name">Another account</span><span class="choice-sub">Its id below</span></label>
    </div>
    <div class="field{{#F_CID_INVALID}} field-error{{/F_CID_INVALID}}">
      <label for="cid">Customer id <span class="opt">(optional)</span></label>
      {{>F_CID_ERROR}}
      <input id="cid" name="cid" type="text" class="w-s" value="{{F_CID}}" autocomplete="off" maxlength="12" aria-describedby="cid-error"{{#F_CID_INVALID}} aria-invalid="true"{{/F_CID_INVALID}}>
    </div>
    <div class="choices" id="owner-data" tabindex="-1">
      {{>F_OWNER_DATA_ERROR}}
      <label class="choice"><input type="radio" name="owner-data" value="keep"{{#KEEP_CHOSEN}} checked{{/KEEP_CHOSEN}}><span class="choice-name">Keep the owner’s data on file</span><span class="choice-sub">Contacts that are not on file are added</span></label><label class="choice"><input type="radio" name="owner-data" value="replace"{{#REPLACE_CHOSEN}} checked{{/REPLACE_CHOSEN}}><span class="choice-name">Replace it by the order’s</span><span class="choice-sub">For an existing customer</span></label>
    </div>
  </fieldset>
  <fieldset class="card form-section mb5">
    <legend>Server</legend>
    <div class="field w-m{{#F_MACHINE_INVALID}} field-error{{/F_MACHINE_INVALID}}">
      <label for="machine">Machine</label>
      {{>F_MACHINE_ERROR}}
      <select id="machine" name="machine" aria-describedby="machine-error"{{#F_MACHINE_INVALID}} aria-invalid="true"{{/F_MACHINE_INVALID}}><option value="">Choose the machine</option>{{#MACHINE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{WORDS}}</option>{{/MACHINE}}</select>
    </div>
    {{#VPS}}{{#LINUX}}
    <div class="field{{#F_VEID_INVALID}} field-error{{/F_VEID_INVALID}}">
      <label for="veid">CT id</label>
      <span class="hint" id="veid-hint">Once per host</span>
      {{>F_VEID_ERROR}}
      <input id="veid" name="veid" type="text" class="w-xs" value="{{F_VEID}}" autocomplete="off" maxlength="10" inputmode="numeric" aria-describedby="veid-hint veid-error"{{#F_VEID_INVALID}} aria-invalid="true"{{/F_VEID_INVALID}}>
    </div>
    {{/LINUX}}
    <div class="field{{#F_DIRECTORY_INVALID}} field-error{{/F_DIRECTORY_INVALID}}">
      <label for="directory">Directory <span class="opt">(optional)</span></label>
      <span class="hint" id="directory-hint">Empty: the usual place on its host</span>
      {{>F_DIRECTORY_ERROR}}
      <input id="directory" name="directory" type="text" class="w-l" value="{{F_DIRECTORY}}" autocomplete="off" maxlength="200" spellcheck="false" aria-describedby="directory-hint directory-error"{{#F_DIRECTORY_INVALID}} aria-invalid="true"{{/F_DIRECTORY_INVALID}}>
    </div>
    <div class="field w-m{{#F_TEMPLATE_INVALID}} field-error{{/F_TEMPLATE_INVALID}}">
      <label for="template">Operating system</label>
      {{>F_TEMPLATE_ERROR}}
      <select id="template" name="template" aria-describedby="template-error"{{#F_TEMPLATE_INVALID}} aria-invalid="true"{{/F_TEMPLATE_INVALID}}><option value="">Choose the template</option>{{#TEMPLATE}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{WORDS}}</option>{{/TEMPLATE}}</select>
    </div>{{/VPS}}
    <div class="field{{#F_IPS_INVALID}} field-error{{/F_IPS_INVALID}}">
      <label for="ips">IP addresses <span class="opt">(optional)</span></label>
      <span class="hint" id="ips-hint">{{IP_COUNT}} by the packages; separated by blanks. Empty: the lowest free ones of the network below</span>
      {{>F_IPS_ERROR}}
      <input id="ips" name="ips" type="text" class="w-l" value="{{F_IPS}}" autocomplete="off" maxlength="2000" spellcheck="false" aria-describedby="ips-hint ips-error"{{#F_IPS_INVALID}} aria-invalid="true"{{/F_IPS_INVALID}}>
    </div>
    <div class="field w-m{{#F_NETWORK_INVALID}} field-error{{/F_NETWORK_INVALID}}">
      <label for="network">Network to pick from <span class="opt">(optional)</span></label>
      {{>F_NETWORK_ERROR}}
      <select id="network" name="network" aria-describedby="network-error"{{#F_NETWORK_INVALID}} aria-invalid="true"{{/F_NETWORK_INVALID}}><option value="">None</option>{{#NETWORK}}<option value="{{VALUE}}"{{#CHOSEN}} selected{{/CHOSEN}}>{{WORDS}}</option>{{/NETWORK}}</select>
    </div>
  </fieldset>
  <fieldset class="card form-section mb5" id="payment" tabindex="-1" aria-describedby="payment-error">
    <legend>Payment</legend>
    {{>F_PAYMENT_ERROR}}
    {{#IN_DOUBT}}<p>The outcome of a payment is not known yet. It is being looked up; this page shows it when it is there. Nothing is charged twice.</p>{{/IN_DOUBT}}
    <div class="choices">{{#WAY}}<label class="choice"><input type="radio" name="payment" value="{{VALUE}}"{{#CHOSEN}} checked{{/CHOSEN}}><span class="choice-name">{{WORDS}}</span></label>{{/WAY}}</div>
  </fieldset>
  <p class="mb5">Customer, system, addresses, subscriptions, first charges and payment source are made at once, and the welcome mail goes out.</p>
  <div class="row"><button class="btn btn-primary" data-busy="Accepting">Accept the order</button> <a class="btn" href="{{PATH}}">Leave it waiting</a></div>
</form>
