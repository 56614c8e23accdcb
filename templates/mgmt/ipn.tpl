{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/ipn_list.html">PayPal notices</a> <span aria-hidden="true">/</span> <span aria-current="page">Notice {{ID}}</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>PayPal notice {{ID}}</h1>
  <p>{{KIND}} <span class="badge" data-tone="{{TONE}}">{{STATE}}</span></p>
</div></div>
{{>SAID}}
<section class="card w-l mb" aria-labelledby="what-h">
  <div class="card-head"><h2 id="what-h">What became of it</h2></div>
  <div class="card-body"><dl class="facts">
    <dt>Received</dt><dd><time datetime="{{RECEIVED_ISO}}Z">{{RECEIVED}}</time> UTC from {{FROM}}{{#BY_HAND}}, entered by hand by {{WHO}}{{/BY_HAND}}</dd>
    <dt>PayPal’s word</dt><dd>{{#VOUCHED}}none: two of the staff vouch for it{{/VOUCHED}} asked {{CHECKS}} times</dd>
    {{#NOTED}}<dt>Note</dt><dd>{{NOTE}}</dd>{{/NOTED}}
    {{#MONEY}}<dt>Amount</dt><dd class="num">{{AMOUNT}}</dd>{{/MONEY}}
    {{#CUSTOMER}}<dt>Customer</dt><dd><a href="{{CUSTOMER_PAGE}}">{{CID}}</a></dd>{{/CUSTOMER}}
    {{#ORDERED}}<dt>Order</dt><dd><a href="/mgmt/order.html?ref={{ORDER}}">{{ORDER}}</a></dd>{{/ORDERED}}
    {{#DECIDED}}<dt>Decided</dt><dd>by {{WHO}}, <time datetime="{{AT_ISO}}Z">{{AT}}</time></dd>{{/DECIDED}}
  </dl></div>
</section>
{{>F_DO_ERROR}}
{{#UNCONFIRMED}}<form class="card w-l mb" method="post" action="/mgmt/ipn.html">
  <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}">
  <div class="card-head"><h2>PayPal has not confirmed it</h2></div>
  <div class="card-body stack"><p>{{WHO}} has entered it. PayPal confirms only what it has sent itself, byte for byte, and not for ever. If it is true all the same, a second member of staff looks it up at PayPal and applies it: both names stay with it.</p>{{#MINE}}<p>You have entered it yourself: ask somebody else with the billing right.</p>{{/MINE}}</div>
  {{#MAY_VOUCH}}<div class="card-foot row"><button class="btn btn-danger" name="do" value="vouch" data-busy="Applying">Apply it without PayPal’s word</button></div>{{/MAY_VOUCH}}
</form>{{/UNCONFIRMED}}
{{#HELD}}<section class="card w-l mb" aria-labelledby="do-h">
  <div class="card-head"><h2 id="do-h">Decide</h2></div>
  <div class="card-body stack">
    {{#UNREADABLE}}<p>It has a field twice, so that nobody can say what it means. It can only be ignored.</p>{{/UNREADABLE}}
    {{#OF_SUBSCRIPTION}}<form class="row" method="get" action="/mgmt/paypal_link.html" autocomplete="off">
      <input type="hidden" name="profile" value="{{PROFILE}}">
      <div class="field"><label for="link-cid">Link subscription {{PROFILE}} to customer</label><span class="hint" id="link-hint">All that is held of it has its effect then</span><input id="link-cid" name="cid" type="text" class="w-s" maxlength="12" aria-describedby="link-hint" required></div>
      <button class="btn">Link the subscription</button>
    </form>{{/OF_SUBSCRIPTION}}
    {{#GIVABLE}}<form method="post" action="/mgmt/ipn.html" autocomplete="off" novalidate>
      <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}">
      <div class="field{{#F_CID_INVALID}} field-error{{/F_CID_INVALID}}">
        <label for="cid">Book this payment to customer</label>
        <span class="hint" id="cid-hint">The whole amount, whatever was expected</span>
        {{>F_CID_ERROR}}
        <div class="row"><input id="cid" name="cid" type="text" class="w-s" maxlength="12" value="{{F_CID}}" aria-describedby="cid-hint cid-error"{{#F_CID_INVALID}} aria-invalid="true"{{/F_CID_INVALID}}> <button class="btn btn-primary" name="do" value="give" data-busy="Booking">Book it</button></div>
      </div>
    </form>{{/GIVABLE}}
    <form method="post" action="/mgmt/ipn.html">
      <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}">
      <button class="btn" name="do" value="again" data-busy="Applying">Apply it again</button>
      <span class="hint">When what was missing is on file now</span>
    </form>
    <form method="post" action="/mgmt/ipn.html" autocomplete="off" novalidate>
      <input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="id" value="{{ID}}">
      <div class="field{{#F_REASON_INVALID}} field-error{{/F_REASON_INVALID}}">
        <label for="reason">Ignore it, because</label>
        <span class="hint" id="reason-hint">Other staff read this</span>
        {{>F_REASON_ERROR}}
        <div class="row"><input id="reason" name="reason" type="text" class="w-l" maxlength="150" value="{{F_REASON}}" aria-describedby="reason-hint reason-error"{{#F_REASON_INVALID}} aria-invalid="true"{{/F_REASON_INVALID}}> <button class="btn btn-danger" name="do" value="ignore">Ignore it</button></div>
      </div>
    </form>
  </div>
</section>{{/HELD}}
<section class="card w-l" aria-labelledby="said-h">
  <div class="card-head"><h2 id="said-h">What it says</h2></div>
  <div class="table-wrap"><table class="table">
    <thead><tr><th scope="col">Field</th><th scope="col">Value</th></tr></thead>
    <tbody>{{#FIELD}}<tr><th scope="row" class="mono">{{FIELD_NAME}}</th><td class="mono">{{FIELD_VALUE}}</td></tr>{{/FIELD}}</tbody>
  </table></div>
  {{#MORE_FIELDS}}<p class="card-body">There are more fields; the first three hundred are shown.</p>{{/MORE_FIELDS}}
</section>
