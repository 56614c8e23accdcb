{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a> <span aria-hidden="true">/</span> <span aria-current="page">PayPal subscription</span></nav>
<div class="page-head"><div>
  <h1>PayPal subscriptions of {{NAME}}</h1>
  <p>Here we say whose a subscription is and in which state. PayPal itself is not told: what has to end there, end on PayPal’s page.</p>
</div></div>
{{>CONFLICT}}
<form class="card w-l mb" method="get" action="/mgmt/paypal_link.html" autocomplete="off">
  <input type="hidden" name="cid" value="{{CID}}">
  <div class="card-body stack">
    <div class="field{{#F_PROFILE_INVALID}} field-error{{/F_PROFILE_INVALID}}">
      <label for="profile">Subscription id</label>
      <span class="hint" id="profile-hint">PayPal’s name for it, for example I-EXAMPLE0001</span>
      {{>F_PROFILE_ERROR}}
      <input id="profile" name="profile" type="text" class="w-m" autocomplete="off" maxlength="32" value="{{F_PROFILE}}" aria-describedby="profile-hint profile-error"{{#F_PROFILE_INVALID}} aria-invalid="true"{{/F_PROFILE_INVALID}}>
    </div>
    {{#UNKNOWN}}<p>No subscription with this id has been reported by PayPal. Check the id; an old one is found under its new name too.</p>{{/UNKNOWN}}
  </div>
  <div class="card-foot row"><button class="btn">Look it up</button> <a class="btn" href="/mgmt/customer.html?cid={{CID}}#legacy">Back to the customer</a></div>
</form>
{{#FOUND}}<form class="card w-l" method="post" action="/mgmt/paypal_link.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="cid" value="{{CID}}"><input type="hidden" name="profile" value="{{PROFILE}}"><input type="hidden" name="version" value="{{VERSION}}">
  <div class="card-head"><h2><span class="copy mono">{{PROFILE}}</span></h2></div>
  <div class="card-body stack">{{>F_LINK_ERROR}}
    <dl class="facts"><dt>Customer</dt><dd>{{#OURS}}this one{{/OURS}}{{#ORPHAN}}none yet{{/ORPHAN}}{{#OTHERS}}<a href="/mgmt/customer.html?cid={{OTHER_CID}}">{{OTHER_CID}}</a>{{/OTHERS}}</dd><dt>State</dt><dd>{{STATE}}</dd><dt>Terms</dt><dd>{{TERMS}}</dd><dt>Since</dt><dd><time datetime="{{SINCE}}">{{SINCE}}</time></dd>{{#PAID}}<dt>Last payment</dt><dd><time datetime="{{LAST}}">{{LAST}}</time></dd>{{/PAID}}{{#ORDERED}}<dt>Order</dt><dd class="mono">{{ORDER}}</dd>{{/ORDERED}}</dl>
    {{#HELD}}<p>{{COUNT}} held for it. Once it is linked they have their effect: payments are booked to the account, open invoices are paid, and the customer gets the receipts.</p>{{/HELD}}
    {{#OTHERS}}<p>It belongs to another customer. Unlink it there first.</p>{{/OTHERS}}
  </div>
  <div class="card-foot row">{{#ORPHAN}}<button class="btn btn-primary" name="do" value="link">Link it to {{CID}}</button>{{/ORPHAN}}{{#OURS}}<button class="btn btn-danger" name="do" value="unlink">Unlink it from {{CID}}</button>{{#CANCELLABLE}} <button class="btn btn-danger" name="do" value="cancel">Mark it cancelled</button>{{/CANCELLABLE}}{{/OURS}}</div>
</form>{{/FOUND}}
