{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Reason for changes</h1>
  <p>The reason stands in the customer’s access history, with every form that you send. Password, owner, payment method and security codes stay the customer’s alone: change the people of an account in mgmt.</p>
</div></div>
<form class="card w-l" method="post" action="/am/staff_reason.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <div class="card-body stack">
    <div class="field{{#F_REASON_INVALID}} field-error{{/F_REASON_INVALID}}">
      <label for="reason">Why do you change something in this account?</label>
      {{>F_REASON_ERROR}}
      <input id="reason" name="reason" value="{{F_REASON}}" autocomplete="off" maxlength="200"{{#F_REASON_INVALID}} aria-invalid="true" aria-describedby="reason-error"{{/F_REASON_INVALID}}>
    </div>
    <div class="row"><button class="btn btn-primary" data-busy="Saving">Go on with this reason</button> <a href="/am/dashboard.html">Only look</a></div>
  </div>
</form>
